<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>Nothing has changed: %n picture(s) as before.</source>
        <translation>
            <numerusform>Nothing has changed: %n picture as before.</numerusform>
            <numerusform>Nothing has changed: %n pictures as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another label</source>
        <translation>
            <numerusform>%n with another label</numerusform>
            <numerusform>%n with another label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message numerus="yes">
        <source>%n picture(s) left out</source>
        <translation>
            <numerusform>%n picture left out</numerusform>
            <numerusform>%n pictures left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierPredictions</name>
    <message numerus="yes">
        <source>{} and %n more</source>
        <translation>
            <numerusform>{} and %n more</numerusform>
            <numerusform>{} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>Which name shall the %n merged class(es) have?</source>
        <translation>
            <numerusform>Which name shall the %n merged class have?</numerusform>
            <numerusform>Which name shall the %n merged classes have?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>call %n picture(s) {}</source>
        <translation>
            <numerusform>call %n picture {}</numerusform>
            <numerusform>call %n pictures {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %n picture(s)</source>
        <translation>
            <numerusform>leave out %n picture</numerusform>
            <numerusform>leave out %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %n picture(s)</source>
        <translation>
            <numerusform>take in %n picture</numerusform>
            <numerusform>take in %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n picture(s) to training</source>
        <translation>
            <numerusform>move %n picture to training</numerusform>
            <numerusform>move %n pictures to training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n picture(s) to validation</source>
        <translation>
            <numerusform>move %n picture to validation</numerusform>
            <numerusform>move %n pictures to validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>let the split of %n picture(s) be drawn</source>
        <translation>
            <numerusform>let the split of %n picture be drawn</numerusform>
            <numerusform>let the split of %n pictures be drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>{} of %n picture(s)</source>
        <translation>
            <numerusform>{} of %n picture</numerusform>
            <numerusform>{} of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterpretPage</name>
    <message numerus="yes">
        <source>%n validation picture(s)</source>
        <translation>
            <numerusform>%n validation picture</numerusform>
            <numerusform>%n validation pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message numerus="yes">
        <source>%n class(es): {}</source>
        <translation>
            <numerusform>%n class: {}</numerusform>
            <numerusform>%n classes: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on %n picture(s) of {}</source>
        <translation>
            <numerusform>Trained on %n picture of {}</numerusform>
            <numerusform>Trained on %n pictures of {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), {}</source>
        <translation>
            <numerusform>%n picture, {}</numerusform>
            <numerusform>%n pictures, {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %n picture(s) get a class; {}</source>
        <translation>
            <numerusform>{} of %n picture get a class; {}</numerusform>
            <numerusform>{} of %n pictures get a class; {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not where the table says; they would take no part.</source>
        <translation>
            <numerusform>%n of them are not where the table says; they would take no part.</numerusform>
            <numerusform>%n of them are not where the table says; they would take no part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %n name(s) without a class</source>
        <translation>
            <numerusform>Show only the %n name without a class</numerusform>
            <numerusform>Show only the %n names without a class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message numerus="yes">
        <source>Which class do the %n chosen picture(s) belong to?</source>
        <translation>
            <numerusform>Which class does the chosen picture belong to?</numerusform>
            <numerusform>Which class do the %n chosen pictures belong to?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesTab</name>
    <message numerus="yes">
        <source>%n picture(s) chosen</source>
        <translation>
            <numerusform>%n picture chosen</numerusform>
            <numerusform>%n pictures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PluginKinds</name>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n schedule</numerusform>
            <numerusform>%n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dataset(s)</source>
        <translation>
            <numerusform>%n dataset</numerusform>
            <numerusform>%n datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n augmentation(s)</source>
        <translation>
            <numerusform>%n augmentation</numerusform>
            <numerusform>%n augmentations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n architecture(s)</source>
        <translation>
            <numerusform>%n architecture</numerusform>
            <numerusform>%n architectures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>Found %n picture(s)</source>
        <translation>
            <numerusform>Found %n picture</numerusform>
            <numerusform>Found %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message numerus="yes">
        <source>New label of %n picture(s):</source>
        <translation>
            <numerusform>New label of %n picture:</numerusform>
            <numerusform>New label of %n pictures:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDeletion</name>
    <message numerus="yes">
        <source>Settings, curves, answers and %n trained model(s) are removed from the disk for good.</source>
        <translation>
            <numerusform>Settings, curves, answers and %n trained model are removed from the disk for good.</numerusform>
            <numerusform>Settings, curves, answers and %n trained models are removed from the disk for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) without a picture to validate</source>
        <translation>
            <numerusform>%n class without a picture to validate</numerusform>
            <numerusform>%n classes without a picture to validate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exact copies</source>
        <translation>
            <numerusform>%n exact copy</numerusform>
            <numerusform>%n exact copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked yet</source>
        <translation>
            <numerusform>%n not checked yet</numerusform>
            <numerusform>%n not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message numerus="yes">
        <source>%n picture(s) are left out because they cannot be read.</source>
        <translation>
            <numerusform>%n picture are left out because they cannot be read.</numerusform>
            <numerusform>%n pictures are left out because they cannot be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
