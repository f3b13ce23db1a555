<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Added</name>
    <message numerus="yes">
        <source>... and %Ln more: type above to find one.</source>
        <translation>
            <numerusform>... and %Ln more: type above to find one.</numerusform>
            <numerusform>... and %Ln more: type above to find one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) cannot be moved.</source>
        <translation>
            <numerusform>%Ln file cannot be moved.</numerusform>
            <numerusform>%Ln files cannot be moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be moved or renamed.</source>
        <translation>
            <numerusform>%Ln file would be moved or renamed.</numerusform>
            <numerusform>%Ln files would be moved or renamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back under the old name: %Ln file(s).</source>
        <translation>
            <numerusform>Back under the old name: %Ln file.</numerusform>
            <numerusform>Back under the old name: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved: %Ln file(s).</source>
        <translation>
            <numerusform>Moved: %Ln file.</numerusform>
            <numerusform>Moved: %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: %Ln file(s), such as {}: {}</source>
        <translation>
            <numerusform>Not moved: %Ln file, such as {}: {}</numerusform>
            <numerusform>Not moved: %Ln files, such as {}: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchitectureChooser</name>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln network</numerusform>
            <numerusform>%Ln networks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) came or changed since: audit again.</source>
        <translation>
            <numerusform>%Ln picture came or changed since: audit again.</numerusform>
            <numerusform>%Ln pictures came or changed since: audit again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message numerus="yes">
        <source>Of %Ln picture(s) that both runs saw, {before} were wrong before and {after} are now</source>
        <translation>
            <numerusform>Of %Ln picture that both runs saw, {before} were wrong before and {after} are now</numerusform>
            <numerusform>Of %Ln pictures that both runs saw, {before} were wrong before and {after} are now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>Nothing has changed: %Ln picture(s) as before.</source>
        <translation>
            <numerusform>Nothing has changed: %Ln picture as before.</numerusform>
            <numerusform>Nothing has changed: %Ln pictures as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned</source>
        <translation>
            <numerusform>%Ln returned</numerusform>
            <numerusform>%Ln returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another label</source>
        <translation>
            <numerusform>%Ln with another label</numerusform>
            <numerusform>%Ln with another label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln new plugin(s).</source>
        <translation>
            <numerusform>Found %Ln new plugin.</numerusform>
            <numerusform>Found %Ln new plugins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message numerus="yes">
        <source>%Ln picture(s) left out</source>
        <translation>
            <numerusform>%Ln picture left out</numerusform>
            <numerusform>%Ln pictures left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CleanerPanel</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%Ln network(s) ticked</source>
        <translation>
            <numerusform>%Ln network ticked</numerusform>
            <numerusform>%Ln networks ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message numerus="yes">
        <source>It brings %Ln plugin(s): {}</source>
        <translation>
            <numerusform>It brings %Ln plugin: {}</numerusform>
            <numerusform>It brings %Ln plugins: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) would come</source>
        <translation>
            <numerusform>%Ln package would come</numerusform>
            <numerusform>%Ln packages would come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierPredictions</name>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} and %Ln more</numerusform>
            <numerusform>{} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>Which name shall the %Ln merged class(es) have?</source>
        <translation>
            <numerusform>Which name shall the %Ln merged class have?</numerusform>
            <numerusform>Which name shall the %Ln merged classes have?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>call %Ln picture(s) {}</source>
        <translation>
            <numerusform>call %Ln picture {}</numerusform>
            <numerusform>call %Ln pictures {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %Ln picture(s)</source>
        <translation>
            <numerusform>leave out %Ln picture</numerusform>
            <numerusform>leave out %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %Ln picture(s)</source>
        <translation>
            <numerusform>take in %Ln picture</numerusform>
            <numerusform>take in %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to training</source>
        <translation>
            <numerusform>move %Ln picture to training</numerusform>
            <numerusform>move %Ln pictures to training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to validation</source>
        <translation>
            <numerusform>move %Ln picture to validation</numerusform>
            <numerusform>move %Ln pictures to validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>let the split of %Ln picture(s) be drawn</source>
        <translation>
            <numerusform>let the split of %Ln picture be drawn</numerusform>
            <numerusform>let the split of %Ln pictures be drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>{} of %Ln picture(s)</source>
        <translation>
            <numerusform>{} of %Ln picture</numerusform>
            <numerusform>{} of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>Still on both sides, because the source or you put them there: %Ln group(s).</source>
        <translation>
            <numerusform>Still on both sides, because the source or you put them there: %Ln group.</numerusform>
            <numerusform>Still on both sides, because the source or you put them there: %Ln groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) without that information, each by itself.</source>
        <translation>
            <numerusform>%Ln picture without that information, each by itself.</numerusform>
            <numerusform>%Ln pictures without that information, each by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without this, %Ln group(s) would be on both sides.</source>
        <translation>
            <numerusform>Without this, %Ln group would be on both sides.</numerusform>
            <numerusform>Without this, %Ln groups would be on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups: {}, with %Ln picture(s) in all and {} in the largest.</source>
        <translation>
            <numerusform>Groups: {}, with %Ln picture in all and {} in the largest.</numerusform>
            <numerusform>Groups: {}, with %Ln pictures in all and {} in the largest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln edit(s), the newest first. What was taken back is struck out.</source>
        <translation>
            <numerusform>%Ln edit, the newest first. What was taken back is struck out.</numerusform>
            <numerusform>%Ln edits, the newest first. What was taken back is struck out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterpretPage</name>
    <message numerus="yes">
        <source>Left out, as the model does not know their class ({}): %Ln picture(s).</source>
        <translation>
            <numerusform>Left out, as the model does not know their class ({}): %Ln picture.</numerusform>
            <numerusform>Left out, as the model does not know their class ({}): %Ln pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be read; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln picture could not be read; {path}: {reason}</numerusform>
            <numerusform>%Ln pictures could not be read; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln validation picture(s)</source>
        <translation>
            <numerusform>%Ln validation picture</numerusform>
            <numerusform>%Ln validation pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training picture(s)</source>
        <translation>
            <numerusform>%Ln training picture</numerusform>
            <numerusform>%Ln training pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other picture(s)</source>
        <translation>
            <numerusform>%Ln other picture</numerusform>
            <numerusform>%Ln other pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeverSection</name>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln changed</numerusform>
            <numerusform>{} · %Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln plugin(s) with a problem</source>
        <translation>
            <numerusform>%Ln plugin with a problem</numerusform>
            <numerusform>%Ln plugins with a problem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message numerus="yes">
        <source>%Ln class(es): {}</source>
        <translation>
            <numerusform>%Ln class: {}</numerusform>
            <numerusform>%Ln classes: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, the mean of %Ln networks</source>
        <translation>
            <numerusform>, the mean of %Ln networks</numerusform>
            <numerusform>, the mean of %Ln networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on %Ln picture(s) of {}</source>
        <translation>
            <numerusform>Trained on %Ln picture of {}</numerusform>
            <numerusform>Trained on %Ln pictures of {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln changed</numerusform>
            <numerusform>{} · %Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}</source>
        <translation>
            <numerusform>%Ln picture, {}</numerusform>
            <numerusform>%Ln pictures, {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln picture(s) get a class; {}</source>
        <translation>
            <numerusform>{} of %Ln picture get a class; {}</numerusform>
            <numerusform>{} of %Ln pictures get a class; {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are not where the table says; they would take no part.</source>
        <translation>
            <numerusform>%Ln of them are not where the table says; they would take no part.</numerusform>
            <numerusform>%Ln of them are not where the table says; they would take no part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %Ln name(s) without a class</source>
        <translation>
            <numerusform>Show only the %Ln name without a class</numerusform>
            <numerusform>Show only the %Ln names without a class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message numerus="yes">
        <source>Which class do the %Ln chosen picture(s) belong to?</source>
        <translation>
            <numerusform>Which class does the chosen picture belong to?</numerusform>
            <numerusform>Which class do the %Ln chosen pictures belong to?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesTab</name>
    <message numerus="yes">
        <source>%Ln picture(s) chosen</source>
        <translation>
            <numerusform>%Ln picture chosen</numerusform>
            <numerusform>%Ln pictures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PluginKinds</name>
    <message numerus="yes">
        <source>%Ln schedule(s)</source>
        <translation>
            <numerusform>%Ln schedule</numerusform>
            <numerusform>%Ln schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dataset(s)</source>
        <translation>
            <numerusform>%Ln dataset</numerusform>
            <numerusform>%Ln datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln augmentation(s)</source>
        <translation>
            <numerusform>%Ln augmentation</numerusform>
            <numerusform>%Ln augmentations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln architecture(s)</source>
        <translation>
            <numerusform>%Ln architecture</numerusform>
            <numerusform>%Ln architectures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>Found %Ln picture(s)</source>
        <translation>
            <numerusform>Found %Ln picture</numerusform>
            <numerusform>Found %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message numerus="yes">
        <source>New label of %Ln picture(s):</source>
        <translation>
            <numerusform>New label of %Ln picture:</numerusform>
            <numerusform>New label of %Ln pictures:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message numerus="yes">
        <source>Class of %Ln picture(s):</source>
        <translation>
            <numerusform>Class of %Ln picture:</numerusform>
            <numerusform>Class of %Ln pictures:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetrainLine</name>
    <message numerus="yes">
        <source>By the labels of now, on the %Ln picture(s) that both saw: {} → {}</source>
        <translation>
            <numerusform>By the labels of now, on the %Ln picture that both saw: {} → {}</numerusform>
            <numerusform>By the labels of now, on the %Ln pictures that both saw: {} → {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDeletion</name>
    <message numerus="yes">
        <source>Settings, curves, answers and %Ln trained model(s) are removed from the disk for good.</source>
        <translation>
            <numerusform>Settings, curves, answers and %Ln trained model are removed from the disk for good.</numerusform>
            <numerusform>Settings, curves, answers and %Ln trained models are removed from the disk for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation>
            <numerusform>%Ln file or folder</numerusform>
            <numerusform>%Ln files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln cannot be read</numerusform>
            <numerusform>%Ln cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) without a picture to validate</source>
        <translation>
            <numerusform>%Ln class without a picture to validate</numerusform>
            <numerusform>%Ln classes without a picture to validate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact copies</source>
        <translation>
            <numerusform>%Ln exact copy</numerusform>
            <numerusform>%Ln exact copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked yet</source>
        <translation>
            <numerusform>%Ln not checked yet</numerusform>
            <numerusform>%Ln not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message numerus="yes">
        <source>%Ln picture(s) are left out because they cannot be read.</source>
        <translation>
            <numerusform>%Ln picture are left out because they cannot be read.</numerusform>
            <numerusform>%Ln pictures are left out because they cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trains</name>
    <message numerus="yes">
        <source>Without the first %Ln</source>
        <translation>
            <numerusform>Without the first %Ln</numerusform>
            <numerusform>Without the first %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln group(s)</source>
        <translation>
            <numerusform>The last %Ln group</numerusform>
            <numerusform>The last %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedRuns</name>
    <message numerus="yes">
        <source>%Ln more could go on: see the Runs page.</source>
        <translation>
            <numerusform>%Ln more could go on: see the Runs page.</numerusform>
            <numerusform>%Ln more could go on: see the Runs page.</numerusform>
        </translation>
    </message>
</context>
</TS>
