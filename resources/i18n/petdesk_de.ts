<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Update...</source>
        <translation>A&amp;ktualisieren ...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Loads it anew, as its files are now.</source>
        <translation>Lädt es neu, so wie seine Dateien jetzt sind.</translation>
    </message>
    <message>
        <source>Looks for another version where it came from, and asks before it installs it.</source>
        <translation>Sucht dort, woher es kam, nach einer anderen Version und fragt, bevor sie installiert wird.</translation>
    </message>
    <message>
        <source>Takes it out. This can be undone until PetDesk is closed.</source>
        <translation>Nimmt es heraus. Das lässt sich rückgängig machen, bis PetDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;Back to {}</source>
        <translation>&amp;Zurück zu {}</translation>
    </message>
    <message>
        <source>Puts the version before, {}, in place again.</source>
        <translation>Setzt die vorherige Version, {}, wieder ein.</translation>
    </message>
</context>
<context>
    <name>Added</name>
    <message>
        <source>Find among what it adds</source>
        <translation>In dem suchen, was es hinzufügt</translation>
    </message>
    <message>
        <source>Adds {}</source>
        <translation>Fügt hinzu: {}</translation>
    </message>
    <message numerus="yes">
        <source>... and %Ln more: type above to find one.</source>
        <translation>
            <numerusform>... und %Ln weiteres: Oben tippen, um es zu finden.</numerusform>
            <numerusform>... und %Ln weitere: Oben tippen, um eines zu finden.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them fits.</source>
        <translation>Nichts davon passt.</translation>
    </message>
</context>
<context>
    <name>Addition</name>
    <message>
        <source>Key: {}</source>
        <translation>Schlüssel: {}</translation>
    </message>
    <message>
        <source>It has no settings.</source>
        <translation>Hier ist nichts einzustellen.</translation>
    </message>
</context>
<context>
    <name>AnswerEntries</name>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>unsure, {}</source>
        <translation>unsicher, {}</translation>
    </message>
    <message>
        <source>How probable the class is that comes nearest</source>
        <translation>Wie wahrscheinlich die Klasse ist, die am nächsten kommt</translation>
    </message>
</context>
<context>
    <name>AnswersTable</name>
    <message>
        <source>Nothing to show. Choose other filters to see more.</source>
        <translation>Nichts zu zeigen. Wählen Sie andere Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply to disk</source>
        <translation>Auf die Festplatte anwenden</translation>
    </message>
    <message>
        <source>&amp;Move the files</source>
        <translation>Dateien &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Finish it</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files that would be moved</source>
        <translation>Dateien, die verschoben würden</translation>
    </message>
    <message>
        <source>Gives the files that were moved on {} their old names</source>
        <translation>Gibt den am {} verschobenen Dateien ihre alten Namen zurück</translation>
    </message>
    <message>
        <source>Nothing was moved yet, or it was taken back</source>
        <translation>Noch wurde nichts verschoben, oder es wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Looking what would be moved...</source>
        <translation>Es wird nachgesehen, was verschoben würde...</translation>
    </message>
    <message>
        <source>“{}” is still under way.</source>
        <translation>„{}“ läuft noch.</translation>
    </message>
    <message>
        <source>The last time it was not finished.</source>
        <translation>Das letzte Mal wurde es nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing is lost. Finish it, or take it back; then you can apply what came since.</source>
        <translation>Nichts ist verloren. Schließen Sie es ab oder nehmen Sie es zurück; danach können Sie anwenden, was seither dazukam.</translation>
    </message>
    <message>
        <source>This project cannot be applied to the disk.</source>
        <translation>Dieses Projekt kann nicht auf die Festplatte angewendet werden.</translation>
    </message>
    <message>
        <source>So their folders or names say what the project says. Nothing is ever overwritten, every step is logged before it is made, and it can be taken back.</source>
        <translation>So sagen ihre Ordner oder Namen, was das Projekt sagt. Nie wird etwas überschrieben, jeder Schritt wird vorher protokolliert, und alles lässt sich zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be moved.</source>
        <translation>
            <numerusform>%Ln Datei kann nicht verschoben werden.</numerusform>
            <numerusform>%Ln Dateien können nicht verschoben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be moved or renamed.</source>
        <translation>
            <numerusform>%Ln Datei würde verschoben oder umbenannt.</numerusform>
            <numerusform>%Ln Dateien würden verschoben oder umbenannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file can be moved.</source>
        <translation>Keine Datei kann verschoben werden.</translation>
    </message>
    <message>
        <source>The reasons are in the table.</source>
        <translation>Die Gründe stehen in der Tabelle.</translation>
    </message>
    <message>
        <source>Nothing to do: the files say what the project says.</source>
        <translation>Nichts zu tun: Die Dateien sagen, was das Projekt sagt.</translation>
    </message>
    <message>
        <source>You may stop; it can be finished or taken back then.</source>
        <translation>Sie können anhalten; danach lässt es sich abschließen oder zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Back under the old name: %Ln file(s).</source>
        <translation>
            <numerusform>Wieder unter dem alten Namen: %Ln Datei.</numerusform>
            <numerusform>Wieder unter dem alten Namen: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved: %Ln file(s).</source>
        <translation>
            <numerusform>Verschoben: %Ln Datei.</numerusform>
            <numerusform>Verschoben: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: %Ln file(s), such as {}: {}</source>
        <translation>
            <numerusform>Nicht verschoben: %Ln Datei, nämlich {}: {}</numerusform>
            <numerusform>Nicht verschoben: %Ln Dateien, etwa {}: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>bleibt: {}</translation>
    </message>
    <message>
        <source>{}
The plain name is taken, so the file gets a number.</source>
        <translation>{}
Der einfache Name ist vergeben, deshalb bekommt die Datei eine Nummer.</translation>
    </message>
</context>
<context>
    <name>Applying</name>
    <message>
        <source>Moving files</source>
        <translation>Dateien werden verschoben</translation>
    </message>
    <message>
        <source>Moving files back</source>
        <translation>Dateien werden zurückgeschoben</translation>
    </message>
</context>
<context>
    <name>ArchitectureChooser</name>
    <message>
        <source>Choose a network</source>
        <translation>Netz wählen</translation>
    </message>
    <message>
        <source>Search by name, key or plugin</source>
        <translation>Nach Name, Schlüssel oder Plugin suchen</translation>
    </message>
    <message>
        <source>Search networks</source>
        <translation>Netze durchsuchen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>&amp;Pre-trained only</source>
        <translation>Nur &amp;vortrainierte</translation>
    </message>
    <message>
        <source>&amp;Use this network</source>
        <translation>Dieses Netz &amp;nehmen</translation>
    </message>
    <message>
        <source>Over {} million parameters</source>
        <translation>Über {} Millionen Parameter</translation>
    </message>
    <message>
        <source>Up to {} million parameters</source>
        <translation>Bis {} Millionen Parameter</translation>
    </message>
    <message>
        <source>{} to {} million parameters</source>
        <translation>{} bis {} Millionen Parameter</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>No network fits. Search for fewer words, or take away a filter.</source>
        <translation>Kein Netz passt. Suchen Sie nach weniger Wörtern, oder nehmen Sie einen Filter weg.</translation>
    </message>
    <message>
        <source>{} of {} networks</source>
        <translation>{} von {} Netzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln Netz</numerusform>
            <numerusform>%Ln Netze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchitectureModel</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Its name; point at one to see its key on the command line</source>
        <translation>Sein Name; zeigen Sie darauf, um seinen Schlüssel für die Befehlszeile zu sehen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How many numbers it learns: what it costs, and what it can hold</source>
        <translation>Wie viele Zahlen es lernt: was es kostet und was es sich merken kann</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pixels a side of the pictures that suit it</source>
        <translation>Seitenlänge der Bilder in Pixeln, die zu ihm passen</translation>
    </message>
    <message>
        <source>Pre-trained</source>
        <translation>Vortrainiert</translation>
    </message>
    <message>
        <source>Whether it can start from what it learned on other pictures</source>
        <translation>Ob es mit dem beginnen kann, was es an anderen Bildern gelernt hat</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>What brings it</source>
        <translation>Was es mitbringt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{} million</source>
        <translation>{} Mio.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>none of these</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>, test-time augmentation × {}</source>
        <translation>, Testaugmentierung × {}</translation>
    </message>
    <message>
        <source>, “none of these” allowed</source>
        <translation>, „nichts davon“ erlaubt</translation>
    </message>
</context>
<context>
    <name>AskingChoice</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Ask about so many copies of each picture too, varied as in training, and take the mean. Often a little more accurate, not always. Labelling takes 5 times as long with 4 copies, 9 times with 8.</source>
        <translation>Auch nach so vielen Kopien jedes Bildes fragen, verändert wie beim Training, und den Mittelwert nehmen. Oft etwas genauer, nicht immer. Das Beschriften dauert mit 4 Kopien 5-mal so lange, mit 8 Kopien 9-mal.</translation>
    </message>
    <message>
        <source>Ma&amp;y be none of these</source>
        <translation>Kann nichts da&amp;von sein</translation>
    </message>
    <message>
        <source>A picture of which no class is probable enough gets the label “none of these”. How much is enough was found in training, or set with the threshold on the Interpret page, under Trust. Without this, every picture gets the most probable class.</source>
        <translation>Ein Bild, von dem keine Klasse wahrscheinlich genug ist, bekommt das Label „nichts davon“. Wie viel genug ist, wurde im Training gefunden oder mit der Schwelle auf der Seite „Deuten“ unter „Vertrauen“ gesetzt. Ohne dies bekommt jedes Bild die wahrscheinlichste Klasse.</translation>
    </message>
    <message>
        <source>Test-time augmentation, copies</source>
        <translation>Testaugmentierung, Kopien</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>One picture, two classes</source>
        <translation>Ein Bild, zwei Klassen</translation>
    </message>
    <message>
        <source>On both sides of the split</source>
        <translation>Auf beiden Seiten der Aufteilung</translation>
    </message>
    <message>
        <source>Classes spelt nearly alike</source>
        <translation>Fast gleich geschriebene Klassen</translation>
    </message>
    <message>
        <source>Few pictures in a class</source>
        <translation>Wenige Bilder in einer Klasse</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Genaue Kopien</translation>
    </message>
    <message>
        <source>Copies of another size</source>
        <translation>Kopien in anderer Größe</translation>
    </message>
    <message>
        <source>Copies saved anew</source>
        <translation>Neu gespeicherte Kopien</translation>
    </message>
    <message>
        <source>Cropped copies</source>
        <translation>Beschnittene Kopien</translation>
    </message>
    <message>
        <source>Mirrored copies</source>
        <translation>Gespiegelte Kopien</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Zu hell</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Odd shape</source>
        <translation>Ungewöhnliche Form</translation>
    </message>
    <message>
        <source>Wrong extension</source>
        <translation>Falsche Endung</translation>
    </message>
    <message>
        <source>Kept on one side of the split</source>
        <translation>Auf einer Seite der Aufteilung gehalten</translation>
    </message>
    <message>
        <source>The file is damaged, cut off or no picture. Training leaves it out.</source>
        <translation>Die Datei ist beschädigt, abgeschnitten oder kein Bild. Das Training lässt sie aus.</translation>
    </message>
    <message>
        <source>The same picture is in two classes; at least one of them is wrong, and the network is told both.</source>
        <translation>Dasselbe Bild ist in zwei Klassen; mindestens eine ist falsch, und dem Netz wird beides gesagt.</translation>
    </message>
    <message>
        <source>The network is asked about a picture that it was trained on, so its error looks too small.</source>
        <translation>Das Netz wird nach einem Bild gefragt, mit dem es trainiert wurde; sein Fehler sieht deshalb zu klein aus.</translation>
    </message>
    <message>
        <source>Their names differ by capitals, spaces or hyphens: most likely they are meant to be one class.</source>
        <translation>Ihre Namen unterscheiden sich nur in Großbuchstaben, Leerzeichen oder Bindestrichen: Wahrscheinlich ist eine Klasse gemeint.</translation>
    </message>
    <message>
        <source>A class with so few pictures is hardly learned, and its error hardly measured.</source>
        <translation>Eine Klasse mit so wenigen Bildern wird kaum gelernt und ihr Fehler kaum gemessen.</translation>
    </message>
    <message>
        <source>These files are the same byte for byte. They count more than once.</source>
        <translation>Diese Dateien sind Byte für Byte gleich. Sie zählen mehrfach.</translation>
    </message>
    <message>
        <source>One picture in several sizes. It counts more than once.</source>
        <translation>Ein Bild in mehreren Größen. Es zählt mehrfach.</translation>
    </message>
    <message>
        <source>One picture that was saved again, with other compression or in another format.</source>
        <translation>Ein Bild, das noch einmal gespeichert wurde, anders komprimiert oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>One picture shows a part of the other.</source>
        <translation>Ein Bild zeigt einen Teil des anderen.</translation>
    </message>
    <message>
        <source>One picture is the mirror image of the other.</source>
        <translation>Ein Bild ist das Spiegelbild des anderen.</translation>
    </message>
    <message>
        <source>Nothing can be seen: all of the picture has one colour.</source>
        <translation>Es ist nichts zu sehen: Das ganze Bild hat eine Farbe.</translation>
    </message>
    <message>
        <source>No edge in the picture is sharp, not even at the size that a network sees.</source>
        <translation>Keine Kante im Bild ist scharf, nicht einmal in der Größe, die ein Netz sieht.</translation>
    </message>
    <message>
        <source>Hardly any part of the picture is brighter than a dark grey.</source>
        <translation>Kaum ein Teil des Bildes ist heller als ein dunkles Grau.</translation>
    </message>
    <message>
        <source>Hardly any part of the picture is darker than a light grey.</source>
        <translation>Kaum ein Teil des Bildes ist dunkler als ein helles Grau.</translation>
    </message>
    <message>
        <source>It has to be enlarged a lot before a network can look at it.</source>
        <translation>Es muss stark vergrößert werden, bevor ein Netz es ansehen kann.</translation>
    </message>
    <message>
        <source>It is so long or so high that a network sees only a part of it at a time.</source>
        <translation>Es ist so lang oder so hoch, dass ein Netz immer nur einen Teil davon sieht.</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says. PetDesk reads it all the same; others may not.</source>
        <translation>Die Datei ist von anderer Art, als ihr Name sagt. PetDesk liest sie trotzdem; andere vielleicht nicht.</translation>
    </message>
    <message>
        <source>Without the audit some would train and others validate; now they stay together, as groups do.</source>
        <translation>Ohne die Prüfung würden einige trainieren und andere validieren; jetzt bleiben sie zusammen, wie Gruppen es tun.</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>&amp;Audit the pictures</source>
        <translation>Bilder &amp;prüfen</translation>
    </message>
    <message>
        <source>Opens every picture and looks for damaged files, copies, mix-ups and pictures that teach little</source>
        <translation>Öffnet jedes Bild und sucht beschädigte Dateien, Kopien, Verwechslungen und Bilder, die wenig lehren</translation>
    </message>
    <message>
        <source>These pictures were not audited yet</source>
        <translation>Diese Bilder wurden noch nicht geprüft</translation>
    </message>
    <message>
        <source>An audit opens every picture and finds damaged files, copies, one picture under two labels or on both sides of the split, and pictures that teach little. No file is changed.</source>
        <translation>Eine Prüfung öffnet jedes Bild und findet beschädigte Dateien, Kopien, Bilder mit zwei Klassen oder auf beiden Seiten der Aufteilung und Bilder, die wenig lehren. Keine Datei wird verändert.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Looking at the pictures...</source>
        <translation>Die Bilder werden angesehen...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) came or changed since: audit again.</source>
        <translation>
            <numerusform>%Ln Bild kam dazu oder änderte sich seither: Prüfen Sie noch einmal.</numerusform>
            <numerusform>%Ln Bilder kamen dazu oder änderten sich seither: Prüfen Sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a finding on the left to see its pictures.</source>
        <translation>Wählen Sie links einen Befund, um seine Bilder zu sehen.</translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>Es wurde nichts Auffälliges gefunden.</translation>
    </message>
    <message>
        <source>This is about classes, not about single pictures.</source>
        <translation>Hier geht es um Klassen, nicht um einzelne Bilder.</translation>
    </message>
    <message>
        <source>The first {} pictures are shown.</source>
        <translation>Gezeigt werden die ersten {} Bilder.</translation>
    </message>
</context>
<context>
    <name>Auditing</name>
    <message>
        <source>Auditing the pictures</source>
        <translation>Die Bilder werden geprüft</translation>
    </message>
</context>
<context>
    <name>AugmentationSection</name>
    <message>
        <source>&amp;Augmentation</source>
        <translation>&amp;Augmentierung</translation>
    </message>
    <message>
        <source>See it on pictures</source>
        <translation>An Bildern ansehen</translation>
    </message>
    <message>
        <source>Show the batch preview on the Data page</source>
        <translation>Die Stapelvorschau auf der Datenseite zeigen</translation>
    </message>
</context>
<context>
    <name>BodiesModel</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Tick those to compare</source>
        <translation>Kreuzen Sie an, was verglichen werden soll</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What its body starts from</source>
        <translation>Womit sein Rumpf beginnt</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Share of the pictures told wrongly, with its 95% interval as a bar</source>
        <translation>Anteil der falsch beantworteten Bilder, sein 95-%-Intervall als Balken</translation>
    </message>
    <message>
        <source>Beside the best</source>
        <translation>Neben dem besten</translation>
    </message>
    <message>
        <source>How much larger the error surely is, on the same pictures</source>
        <translation>Um wie viel der Fehler sicher größer ist, bei denselben Bildern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Of looking at the pictures and of training its heads</source>
        <translation>Um die Bilder anzusehen und seine Köpfe zu trainieren</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>must be fetched</source>
        <translation>zu laden</translation>
    </message>
    <message>
        <source>the fewest mistakes</source>
        <translation>die wenigsten Fehler</translation>
    </message>
    <message>
        <source>maybe as good</source>
        <translation>vielleicht so gut</translation>
    </message>
    <message>
        <source>worse by {} to {} points</source>
        <translation>{} bis {} Punkte schlechter</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>End the demo</source>
        <translation>Vorführung beenden</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Actual {share} {name}</source>
        <translation>Tatsächlich {share} {name}</translation>
    </message>
    <message>
        <source>Predicted {share} {name}</source>
        <translation>Vorhergesagt {share} {name}</translation>
    </message>
    <message>
        <source>Loss {}</source>
        <translation>Verlust {}</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
    </message>
    <message>
        <source>now {}</source>
        <translation>jetzt {}</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>&gt;99%</source>
        <translation>&gt;99 %</translation>
    </message>
    <message>
        <source>&lt;1%</source>
        <translation>&lt;1 %</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message numerus="yes">
        <source>Of %Ln picture(s) that both runs saw, {before} were wrong before and {after} are now</source>
        <translation>
            <numerusform>Von %Ln Bild, das beide Läufe sahen, waren vorher {before} falsch und sind es jetzt {after}</numerusform>
            <numerusform>Von %Ln Bildern, die beide Läufe sahen, waren vorher {before} falsch und sind es jetzt {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>; so few pictures changed sides that this may be chance.</source>
        <translation>; so wenige Bilder wechselten die Seite, dass das Zufall sein kann.</translation>
    </message>
    <message>
        <source>Relabelled in between: {}.</source>
        <translation>Dazwischen mit neuem Label: {}.</translation>
    </message>
    <message>
        <source>{} became ri&amp;ght</source>
        <translation>{} wurden ri&amp;chtig</translation>
    </message>
    <message>
        <source>{} became wro&amp;ng</source>
        <translation>{} wurden &amp;falsch</translation>
    </message>
    <message>
        <source>Became right since the other run</source>
        <translation>Seit dem anderen Lauf richtig geworden</translation>
    </message>
    <message>
        <source>Became wrong since the other run</source>
        <translation>Seit dem anderen Lauf falsch geworden</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Read again: {}. Your edits are kept.</source>
        <translation>Neu gelesen: {}. Ihre Änderungen bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed: %Ln picture(s) as before.</source>
        <translation>
            <numerusform>Nichts hat sich geändert: %Ln Bild wie zuvor.</numerusform>
            <numerusform>Nichts hat sich geändert: %Ln Bilder wie zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln verschwunden</numerusform>
            <numerusform>%Ln verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned</source>
        <translation>
            <numerusform>%Ln wieder da</numerusform>
            <numerusform>%Ln wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another label</source>
        <translation>
            <numerusform>%Ln mit anderer Klasse</numerusform>
            <numerusform>%Ln mit anderer Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is installed.</source>
        <translation>{} ist installiert.</translation>
    </message>
    <message>
        <source>{} is installed in place of {}.</source>
        <translation>{} ist anstelle von {} installiert.</translation>
    </message>
    <message>
        <source>installing {}</source>
        <translation>Installieren von {}</translation>
    </message>
    <message>
        <source>removing {}</source>
        <translation>Entfernen von {}</translation>
    </message>
    <message>
        <source>{} is removed.</source>
        <translation>{} ist entfernt.</translation>
    </message>
    <message>
        <source>going back to the version of {} before</source>
        <translation>Rückkehr zur vorherigen Version von {}</translation>
    </message>
    <message>
        <source>The version of {} before is in place again.</source>
        <translation>Die vorherige Version von {} ist wieder eingesetzt.</translation>
    </message>
    <message>
        <source>switching {} off</source>
        <translation>Ausschalten von {}</translation>
    </message>
    <message>
        <source>switching {} on</source>
        <translation>Einschalten von {}</translation>
    </message>
    <message>
        <source>{} is switched off.</source>
        <translation>{} ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>{} is switched on.</source>
        <translation>{} ist eingeschaltet.</translation>
    </message>
    <message>
        <source>{} was tried again.</source>
        <translation>{} wurde erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln new plugin(s).</source>
        <translation>
            <numerusform>%Ln neues Plugin gefunden.</numerusform>
            <numerusform>%Ln neue Plugins gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {}.</source>
        <translation>Rückgängig gemacht: {}.</translation>
    </message>
    <message>
        <source>“{}” is under way and may use this plugin. Wait for it or cancel it first.</source>
        <translation>„{}“ läuft gerade und verwendet vielleicht dieses Plugin. Warten Sie, bis es fertig ist, oder brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>“{}” is under way. Wait for it or cancel it first.</source>
        <translation>„{}“ läuft gerade. Warten Sie, bis es fertig ist, oder brechen Sie es zuerst ab.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking the pictures</source>
        <translation>Die Bilder werden geprüft</translation>
    </message>
</context>
<context>
    <name>ChoosingArea</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
</context>
<context>
    <name>ClassChooser</name>
    <message>
        <source>Type to find a class or name a new one</source>
        <translation>Tippen, um eine Klasse zu finden oder eine neue zu nennen</translation>
    </message>
    <message>
        <source>Type to find a class</source>
        <translation>Tippen, um eine Klasse zu finden</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Make a new class “{}”</source>
        <translation>Neue Klasse „{}“ anlegen</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid.</translation>
    </message>
    <message>
        <source>Choose classes to see their pictures; F2 renames one</source>
        <translation>Wählen Sie Klassen, um ihre Bilder zu sehen; F2 benennt eine um</translation>
    </message>
    <message>
        <source>Pictures that take part in training or validation</source>
        <translation>Bilder, die am Training oder an der Validierung teilnehmen</translation>
    </message>
    <message>
        <source>Of all pictures that take part</source>
        <translation>Von allen Bildern, die teilnehmen</translation>
    </message>
    <message>
        <source>Pictures the network learns from</source>
        <translation>Bilder, an denen das Netz lernt</translation>
    </message>
    <message>
        <source>Pictures kept aside to check what it learned</source>
        <translation>Bilder, an denen geprüft wird, was es gelernt hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out</source>
        <translation>
            <numerusform>%Ln Bild ausgelassen</numerusform>
            <numerusform>%Ln Bilder ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture validates: nothing will check how well this class is learned</source>
        <translation>Kein Bild prüft: nichts zeigt, wie gut diese Klasse gelernt wird</translation>
    </message>
    <message>
        <source>No picture trains: the network cannot learn this class</source>
        <translation>Kein Bild trainiert: das Netz kann diese Klasse nicht lernen</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Find a class</source>
        <translation>Klasse suchen</translation>
    </message>
    <message>
        <source>Re&amp;name...</source>
        <translation>&amp;Umbenennen...</translation>
    </message>
    <message>
        <source>Give the class another name (F2)</source>
        <translation>Der Klasse einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>&amp;Merge...</source>
        <translation>&amp;Zusammenlegen...</translation>
    </message>
    <message>
        <source>Make one class of the chosen ones</source>
        <translation>Aus den gewählten eine Klasse machen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation>Zusammenlegen...</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>Alle Klassen zeigen</translation>
    </message>
</context>
<context>
    <name>ClassesPanel</name>
    <message>
        <source>Figures of each class</source>
        <translation>Zahlen zu jeder Klasse</translation>
    </message>
    <message>
        <source>Mean of the classes: each class counts the same. Mean of the pictures: each picture does.</source>
        <translation>Mittel der Klassen: jede Klasse zählt gleich viel. Mittel der Bilder: jedes Bild zählt gleich viel.</translation>
    </message>
    <message>
        <source>Mean of the classes: precision {}, recall {}, F1 {}</source>
        <translation>Mittel der Klassen: Genauigkeit {}, Trefferquote {}, F1 {}</translation>
    </message>
    <message>
        <source>Mean of the pictures: precision {}, recall {}, F1 {}</source>
        <translation>Mittel der Bilder: Genauigkeit {}, Trefferquote {}, F1 {}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Of the pictures taken for this class, the share that is of it</source>
        <translation>Von den Bildern, die für diese Klasse gehalten wurden, der Anteil, der dazugehört</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was recognized</source>
        <translation>Von den Bildern dieser Klasse der Anteil, der erkannt wurde</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision and recall in one figure, near the lower of the two (their harmonic mean)</source>
        <translation>Genauigkeit und Trefferquote in einer Zahl, nahe der kleineren (ihr harmonisches Mittel)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Validation pictures of this class</source>
        <translation>Validierungsbilder dieser Klasse</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Pictures that were taken for this class</source>
        <translation>Bilder, die für diese Klasse gehalten wurden</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message>
        <source>“{}” at {}, “{}” at {}</source>
        <translation>„{}“ zu {}, „{}“ zu {}</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>{}? {}</source>
        <translation>{}? {}</translation>
    </message>
</context>
<context>
    <name>CleanerPanel</name>
    <message>
        <source>A letter or digit labels the chosen pictures</source>
        <translation>Ein Buchstabe oder eine Ziffer benennt die gewählten Bilder</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <translation>&amp;Verlauf...</translation>
    </message>
    <message>
        <source>What was changed in this project, and when</source>
        <translation>Was in diesem Projekt geändert wurde, und wann</translation>
    </message>
    <message>
        <source>Apply to &amp;disk...</source>
        <translation>Auf &amp;Festplatte anwenden...</translation>
    </message>
    <message>
        <source>Move or rename the files so that they say what the project says; shown first</source>
        <translation>Dateien verschieben oder umbenennen, sodass sie sagen, was das Projekt sagt; wird erst gezeigt</translation>
    </message>
    <message>
        <source>Choose a picture first: an arrow key takes one.</source>
        <translation>Wählen Sie erst ein Bild: Eine Pfeiltaste nimmt eines.</translation>
    </message>
    <message>
        <source>A key labels the chosen picture. Arrows move, Shift+arrow and Space choose several, Del leaves out, / asks for a class, Ctrl+Z takes back.</source>
        <translation>Eine Taste benennt das gewählte Bild. Pfeile bewegen, Umschalt+Pfeil und Leertaste wählen mehrere, Entf lässt aus, / fragt nach der Klasse, Strg+Z nimmt zurück.</translation>
    </message>
    <message>
        <source>Reading the project...</source>
        <translation>Das Projekt wird gelesen...</translation>
    </message>
    <message>
        <source>No picture fits what is chosen above.</source>
        <translation>Kein Bild passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>Nobody looked for wrong labels yet: press “Find likely wrong labels”.</source>
        <translation>Noch hat niemand nach falschen Klassen gesucht: Drücken Sie „Wohl falsche Klassen suchen“.</translation>
    </message>
    <message>
        <source>No label is likely wrong, or all that were are mended.</source>
        <translation>Keine Klasse ist wohl falsch, oder alle sind berichtigt.</translation>
    </message>
    <message>
        <source>No class has the key {}.</source>
        <translation>Keine Klasse hat die Taste {}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourEditor</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Wählen: {}</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Go to the &amp;next picture after a key</source>
        <translation>Nach einer Taste &amp;weiter zum nächsten Bild</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>Verwenden zur</translation>
    </message>
    <message>
        <source>Put the chosen pictures on a side of the split</source>
        <translation>Die gewählten Bilder auf eine Seite der Aufteilung legen</translation>
    </message>
    <message>
        <source>Picture {} of {}</source>
        <translation>Bild {} von {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Which network suits my pictures?</source>
        <translation>Welches Netz passt zu meinen Bildern?</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Use this network</source>
        <translation>Dieses Netz &amp;nehmen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>The body of each network looks at your pictures once, as it is; a new head is then trained on what it sees and tested on pictures that it did not train on. It takes seconds to minutes, and as a rule the order is that of full trainings. Networks that must be fetched need the internet once.</source>
        <translation>Der Rumpf jedes Netzes sieht Ihre Bilder einmal an, so wie er ist; dann wird ein neuer Kopf auf dem trainiert, was er sieht, und mit Bildern geprüft, die er nicht kennt. Das dauert Sekunden bis Minuten, und in der Regel ist die Reihenfolge die ganzer Trainings. Netze, die zu laden sind, brauchen einmal das Internet.</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>The pictures are dealt into so many parts, each tested once; more are surer and take longer</source>
        <translation>In so viele Teile werden die Bilder aufgeteilt, jeder wird einmal geprüft; mehr sind sicherer und dauern länger</translation>
    </message>
    <message>
        <source>Would more photos help?</source>
        <translation>Würden mehr Fotos helfen?</translation>
    </message>
    <message>
        <source>Comparing networks</source>
        <translation>Netze werden verglichen</translation>
    </message>
    <message>
        <source>Trying with fewer pictures</source>
        <translation>Versuch mit weniger Bildern</translation>
    </message>
    <message>
        <source>{} makes the fewest mistakes, and by more than chance.</source>
        <translation>{} macht die wenigsten Fehler, und das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>This is what to expect of {}. Compare it with others to see which suits better.</source>
        <translation>Das ist von {} zu erwarten. Vergleichen Sie es mit anderen, um zu sehen, welches besser passt.</translation>
    </message>
    <message>
        <source>{} makes the fewest mistakes, but on so many pictures that may be chance: {} may be as good. Take the faster one.</source>
        <translation>{} macht die wenigsten Fehler, aber bei so vielen Bildern kann das Zufall sein: {} kann so gut sein. Nehmen Sie das schnellere.</translation>
    </message>
    <message>
        <source>{} is chosen on the Train page.</source>
        <translation>{} ist auf der Seite Training gewählt.</translation>
    </message>
    <message>
        <source>“{}” is under way.</source>
        <translation>„{}“ ist im Gange.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Wird verglichen...</translation>
    </message>
    <message>
        <source>There can be {} to {} folds.</source>
        <translation>Es können {} bis {} Teile sein.</translation>
    </message>
    <message>
        <source>Tick the networks to compare.</source>
        <translation>Kreuzen Sie die Netze an, die verglichen werden sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) ticked</source>
        <translation>
            <numerusform>%Ln Netz angekreuzt</numerusform>
            <numerusform>%Ln Netze angekreuzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Show all &amp;settings</source>
        <translation>Alle &amp;Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Figures and settings of the chosen runs</source>
        <translation>Kennzahlen und Einstellungen der gewählten Läufe</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was verschieden ist</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Run {}</source>
        <translation>Lauf {}</translation>
    </message>
    <message>
        <source>What is known of a chosen run is shown here; choose several to compare them.</source>
        <translation>Hier steht, was von einem gewählten Lauf bekannt ist; wählen Sie mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing is known of the settings.</source>
        <translation>Von den Einstellungen ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The settings of these runs are the same.</source>
        <translation>Die Einstellungen dieser Läufe sind gleich.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>What would be installed</source>
        <translation>Was installiert würde</translation>
    </message>
    <message>
        <source>A plugin is a program that runs with your rights: it can read, change and send whatever you can. Install it only if you trust whoever made it.</source>
        <translation>Ein Plugin ist ein Programm, das mit Ihren Rechten läuft: Es kann lesen, ändern und senden, was Sie können. Installieren Sie es nur, wenn Sie dem vertrauen, der es gemacht hat.</translation>
    </message>
    <message>
        <source>&amp;Do not install</source>
        <translation>&amp;Nicht installieren</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>From: {}</source>
        <translation>Von: {}</translation>
    </message>
    <message>
        <source>Licence: {}</source>
        <translation>Lizenz: {}</translation>
    </message>
    <message>
        <source>Home page: {}</source>
        <translation>Webseite: {}</translation>
    </message>
    <message numerus="yes">
        <source>It brings %Ln plugin(s): {}</source>
        <translation>
            <numerusform>Es bringt %Ln Plugin mit: {}</numerusform>
            <numerusform>Es bringt %Ln Plugins mit: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes into {}. Nothing that PetDesk itself uses is changed.</source>
        <translation>Alles kommt nach {}. Nichts, was PetDesk selbst verwendet, wird geändert.</translation>
    </message>
    <message>
        <source>Install {} {}?</source>
        <translation>{} {} installieren?</translation>
    </message>
    <message>
        <source>{} {} is installed already. Install it anew?</source>
        <translation>{} {} ist schon installiert. Neu installieren?</translation>
    </message>
    <message>
        <source>Replace {} {} by {}?</source>
        <translation>{} {} durch {} ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) would come</source>
        <translation>
            <numerusform>%Ln Paket käme</numerusform>
            <numerusform>%Ln Pakete kämen</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>mehr als {}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>Anhalten und &amp;behalten</translation>
    </message>
    <message>
        <source>Stop and &amp;discard</source>
        <translation>Anhalten und &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Anhalten und verwerfen</translation>
    </message>
    <message>
        <source>Stop this training and throw away what it has learned?</source>
        <translation>Dieses Training anhalten und verwerfen, was es gelernt hat?</translation>
    </message>
    <message>
        <source>Its run is deleted. This cannot be undone.</source>
        <translation>Sein Lauf wird gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
</context>
<context>
    <name>CountButtons</name>
    <message>
        <source>&amp;All {}</source>
        <translation>&amp;Alle {}</translation>
    </message>
    <message>
        <source>Show every file</source>
        <translation>Jede Datei zeigen</translation>
    </message>
    <message>
        <source>&amp;Sure {}</source>
        <translation>&amp;Sicher {}</translation>
    </message>
    <message>
        <source>Show pictures whose confidence reaches the threshold</source>
        <translation>Bilder zeigen, deren Sicherheit die Schwelle erreicht</translation>
    </message>
    <message>
        <source>&amp;Unsure {}</source>
        <translation>&amp;Unsicher {}</translation>
    </message>
    <message>
        <source>Show pictures whose confidence is below the threshold</source>
        <translation>Bilder zeigen, deren Sicherheit unter der Schwelle liegt</translation>
    </message>
    <message>
        <source>None of these {}</source>
        <translation>Nichts davon {}</translation>
    </message>
    <message>
        <source>Show pictures that are none of the model&apos;s classes</source>
        <translation>Bilder zeigen, die zu keiner Klasse des Modells gehören</translation>
    </message>
    <message>
        <source>Un&amp;readable {}</source>
        <translation>Un&amp;lesbar {}</translation>
    </message>
    <message>
        <source>Show files that could not be read</source>
        <translation>Dateien zeigen, die nicht gelesen werden konnten</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Error against share answered</source>
        <translation>Fehler gegen beantworteten Anteil</translation>
    </message>
    <message>
        <source>Pictures answered (%)</source>
        <translation>Beantwortete Bilder (%)</translation>
    </message>
    <message>
        <source>Wrong among them (%)</source>
        <translation>Davon falsch (%)</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Falsche Antworten</translation>
    </message>
    <message>
        <source>Left and Right move the threshold. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Links und Rechts verschieben die Schwelle. Plus und Minus vergrößern, Strg mit den Pfeiltasten verschiebt, 0 zeigt alles. T zeigt die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>Answer from a probabilit&amp;y of</source>
        <translation>Antwo&amp;rten ab</translation>
    </message>
    <message>
        <source>&amp;Keep it in the model</source>
        <translation>Im Modell &amp;behalten</translation>
    </message>
    <message>
        <source>Predict and the command line then say “none of these” for what the model is less sure of</source>
        <translation>Die Seite „Vorhersagen“ und die Befehlszeile sagen dann „nichts davon“, wo das Modell weniger sicher ist</translation>
    </message>
    <message>
        <source>Take it out a&amp;gain</source>
        <translation>Wieder heraus&amp;nehmen</translation>
    </message>
    <message>
        <source>Show what is unanswered</source>
        <translation>Unbeantwortete zeigen</translation>
    </message>
    <message>
        <source>With this threshold no picture is answered.</source>
        <translation>Mit dieser Schwelle wird kein Bild beantwortet.</translation>
    </message>
    <message>
        <source>{answered} of the pictures are answered, and {error} of these answers are wrong.</source>
        <translation>{answered} der Bilder werden beantwortet, und {error} dieser Antworten sind falsch.</translation>
    </message>
    <message>
        <source>The model answers always.</source>
        <translation>Das Modell antwortet immer.</translation>
    </message>
    <message>
        <source>The model answers from a probability of {}.</source>
        <translation>Das Modell antwortet ab einer Wahrscheinlichkeit von {}.</translation>
    </message>
    <message>
        <source>The model has a threshold of its own for each class, which the curve counts, too.</source>
        <translation>Das Modell hat für jede Klasse eine eigene Schwelle; die Kurve rechnet auch diese ein.</translation>
    </message>
    <message>
        <source>Unanswered: {}</source>
        <translation>Unbeantwortet: {}</translation>
    </message>
    <message>
        <source>{} pictures below {}</source>
        <translation>{} Bilder unter {}</translation>
    </message>
</context>
<context>
    <name>CrossHair</name>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Left and Right read the values at a point. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Links und Rechts lesen die Werte an einer Stelle ab. Plus und Minus vergrößern und verkleinern, Strg mit den Pfeiltasten verschiebt, 0 zeigt alles. T zeigt die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>{}, as a table</source>
        <translation>{}, als Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Waagerechte Achse logarithmisch</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Senkrechte Achse logarithmisch</translation>
    </message>
    <message>
        <source>log right</source>
        <translation>log rechts</translation>
    </message>
    <message>
        <source>Logarithmic right axis</source>
        <translation>Rechte Achse logarithmisch</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Die Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the picture, or the table</source>
        <translation>Das Bild oder die Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export as PNG, SVG or CSV</source>
        <translation>Als PNG, SVG oder CSV exportieren</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Einen Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tabellen (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Choose a table of pictures</source>
        <translation>Eine Tabelle mit Bildern wählen</translation>
    </message>
    <message>
        <source>Projects (*{})</source>
        <translation>Projekte (*{})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Drawn pets</source>
        <translation>Gezeichnete Haustiere</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Die Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing has changed.</source>
        <translation>Das Lesen wurde abgebrochen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Where is the table now?</source>
        <translation>Wo ist die Tabelle jetzt?</translation>
    </message>
    <message>
        <source>Where are the pictures now?</source>
        <translation>Wo sind die Bilder jetzt?</translation>
    </message>
    <message>
        <source>“{}” is still under way. Wait for it or cancel it first.</source>
        <translation>„{}“ ist noch im Gange. Warten Sie darauf, oder brechen Sie es zuerst ab.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>1. PetDesk begins with pictures. This time it draws {} cats and dogs of eight breeds.</source>
        <translation>1. PetDesk beginnt mit Bildern. Diesmal zeichnet es {} Katzen und Hunde von acht Rassen.</translation>
    </message>
    <message>
        <source>2. Every class and every picture is here; a wrong label can be changed, and changed back.</source>
        <translation>2. Jede Klasse und jedes Bild ist hier; eine falsche Klasse lässt sich ändern, und zurück.</translation>
    </message>
    <message>
        <source>3. Training never sees a picture twice the same way: this is what it sees now.</source>
        <translation>3. Das Training sieht ein Bild nie zweimal gleich: das sieht es jetzt.</translation>
    </message>
    <message>
        <source>4. Step by step: what becomes of one picture on its way to the network.</source>
        <translation>4. Schritt für Schritt: was auf dem Weg zum Netz aus einem Bild wird.</translation>
    </message>
    <message>
        <source>5. The learning rate finder tries ever larger steps and marks the rates worth choosing.</source>
        <translation>5. Die Suche nach der Lernrate probiert immer größere Schritte und markiert die lohnenden Raten.</translation>
    </message>
    <message>
        <source>A tenth of the rate where the loss is lowest suits a network that knows nothing.</source>
        <translation>Ein Zehntel der Rate, bei der der Verlust am kleinsten ist, passt zu einem Netz, das nichts weiß.</translation>
    </message>
    <message>
        <source>6. Now it trains, from nothing, on this computer alone.</source>
        <translation>6. Jetzt trainiert es, von Grund auf, allein auf diesem Rechner.</translation>
    </message>
    <message>
        <source>7. Interpret shows which breeds are taken for which others, and the pictures behind each cell.</source>
        <translation>7. Deuten zeigt, welche Rassen für welche anderen gehalten werden, und die Bilder hinter jedem Feld.</translation>
    </message>
    <message>
        <source>8. {} pets that it has never seen are drawn now, and labelled with the new model.</source>
        <translation>8. {} Tiere, die es nie gesehen hat, werden nun gezeichnet und mit dem neuen Modell beschriftet.</translation>
    </message>
    <message>
        <source>9. Every training is kept with its settings: compare them, repeat one, take the best.</source>
        <translation>9. Jedes Training bleibt mit seinen Einstellungen erhalten: vergleichen, wiederholen, das beste nehmen.</translation>
    </message>
    <message>
        <source>10. All that PetDesk can do comes from plugins, and anyone can write one.</source>
        <translation>10. Alles, was PetDesk kann, kommt aus Plugins, und jeder kann eines schreiben.</translation>
    </message>
    <message>
        <source>{} of the pets it had never seen are labelled right. Now try your own pictures.</source>
        <translation>{} der Tiere, die es nie gesehen hatte, sind richtig beschriftet. Versuchen Sie nun Ihre eigenen Bilder.</translation>
    </message>
    <message>
        <source>Drawing pets</source>
        <translation>Haustiere werden gezeichnet</translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation>Die Vorführung wurde angehalten.</translation>
    </message>
    <message>
        <source>The demo&apos;s project was closed.</source>
        <translation>Das Projekt der Vorführung wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>EarlierPredictions</name>
    <message>
        <source>Earlier predictions</source>
        <translation>Frühere Vorhersagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Beschriftet</translation>
    </message>
    <message>
        <source>Show a&amp;gain</source>
        <translation>&amp;Wieder zeigen</translation>
    </message>
    <message>
        <source>Delete the table of labels; no picture</source>
        <translation>Die Tabelle der Vorhersagen löschen, kein Bild</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} und %Ln weiteres</numerusform>
            <numerusform>{} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted, kept so far</source>
        <translation>unterbrochen, bis dahin behalten</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>{}, {} unreadable</source>
        <translation>{}, {} unlesbar</translation>
    </message>
    <message>
        <source>{} (cancelled)</source>
        <translation>{} (abgebrochen)</translation>
    </message>
    <message>
        <source>{} (failed)</source>
        <translation>{} (gescheitert)</translation>
    </message>
    <message>
        <source>Delete predictions</source>
        <translation>Vorhersagen löschen</translation>
    </message>
    <message>
        <source>Delete the labels of “{}”?</source>
        <translation>Die Vorhersagen für „{}“ löschen?</translation>
    </message>
    <message>
        <source>The pictures and exported tables stay. The labels cannot be brought back.</source>
        <translation>Die Bilder und exportierten Tabellen bleiben. Die Vorhersagen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>There is a class “{}” already.</source>
        <translation>Es gibt schon eine Klasse „{}“.</translation>
    </message>
    <message>
        <source>Merge “{}” into it</source>
        <translation>„{}“ in sie aufnehmen</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Klassen zusammenlegen</translation>
    </message>
    <message numerus="yes">
        <source>Which name shall the %Ln merged class(es) have?</source>
        <translation>
            <numerusform>Welchen Namen soll die %Ln Klasse haben?</numerusform>
            <numerusform>Welchen Namen sollen die %Ln zusammengelegten Klassen haben?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>call %Ln picture(s) {}</source>
        <translation>
            <numerusform>%Ln Bild {} nennen</numerusform>
            <numerusform>%Ln Bilder {} nennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to training</source>
        <translation>
            <numerusform>%Ln Bild zum Training nehmen</numerusform>
            <numerusform>%Ln Bilder zum Training nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to validation</source>
        <translation>
            <numerusform>%Ln Bild zur Validierung nehmen</numerusform>
            <numerusform>%Ln Bilder zur Validierung nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>let the split of %Ln picture(s) be drawn</source>
        <translation>
            <numerusform>Aufteilung von %Ln Bild auslosen lassen</numerusform>
            <numerusform>Aufteilung von %Ln Bildern auslosen lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild auslassen</numerusform>
            <numerusform>%Ln Bilder auslassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild aufnehmen</numerusform>
            <numerusform>%Ln Bilder aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>rename class {} to {}</source>
        <translation>Klasse {} in {} umbenennen</translation>
    </message>
    <message>
        <source>merge classes into {}</source>
        <translation>Klassen zu {} zusammenlegen</translation>
    </message>
    <message>
        <source>set {} back</source>
        <translation>{} zurücksetzen</translation>
    </message>
    <message>
        <source>change {}</source>
        <translation>{} ändern</translation>
    </message>
    <message>
        <source>set {} to {}</source>
        <translation>{} auf {} setzen</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>the network&apos;s settings</source>
        <translation>die Einstellungen des Netzes</translation>
    </message>
    <message>
        <source>the augmentation</source>
        <translation>die Augmentierung</translation>
    </message>
    <message>
        <source>the augmentation&apos;s settings</source>
        <translation>die Einstellungen der Augmentierung</translation>
    </message>
    <message>
        <source>the batch size</source>
        <translation>die Stapelgröße</translation>
    </message>
    <message>
        <source>the device</source>
        <translation>das Gerät</translation>
    </message>
    <message>
        <source>the epochs</source>
        <translation>die Epochen</translation>
    </message>
    <message>
        <source>the frozen epochs</source>
        <translation>die eingefrorenen Epochen</translation>
    </message>
    <message>
        <source>what stays together</source>
        <translation>was zusammenbleibt</translation>
    </message>
    <message>
        <source>the keys of the classes</source>
        <translation>die Tasten der Klassen</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>die Lernrate</translation>
    </message>
    <message>
        <source>the phases</source>
        <translation>die Phasen</translation>
    </message>
    <message>
        <source>the precision</source>
        <translation>die Genauigkeit</translation>
    </message>
    <message>
        <source>the presize</source>
        <translation>die Vorgröße</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>das Rezept</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>die Startzahl</translation>
    </message>
    <message>
        <source>the picture size</source>
        <translation>die Bildgröße</translation>
    </message>
    <message>
        <source>the threshold</source>
        <translation>die Schwelle</translation>
    </message>
    <message>
        <source>the share for validation</source>
        <translation>den Anteil zur Validierung</translation>
    </message>
    <message>
        <source>the weight decay</source>
        <translation>den Gewichtsverfall</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>die Gewichte</translation>
    </message>
</context>
<context>
    <name>EntriesEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>{}: add an entry</source>
        <translation>{}: Eintrag hinzufügen</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>{}, entry {}</source>
        <translation>{}, Eintrag {}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>{}: move entry {} up</source>
        <translation>{}: Eintrag {} nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{}: remove entry {}</source>
        <translation>{}: Eintrag {} entfernen</translation>
    </message>
</context>
<context>
    <name>EpochsModel</name>
    <message>
        <source>{} (the figure to watch; the best epoch is bold)</source>
        <translation>{} (die beobachtete Kennzahl; die beste Epoche ist fett)</translation>
    </message>
    <message>
        <source>{}, the figure to watch</source>
        <translation>{}, die beobachtete Kennzahl</translation>
    </message>
    <message>
        <source>{}, the best so far</source>
        <translation>{}, bisher am besten</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Verl. Train.</translation>
    </message>
    <message>
        <source>Valid loss</source>
        <translation>Verl. Valid.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Top {}</source>
        <translation>Top {}</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The phase of the recipe, counted from 1</source>
        <translation>Die Phase des Rezepts, gezählt ab 1</translation>
    </message>
    <message>
        <source>Of the phase, counted from 1</source>
        <translation>Der Phase, gezählt ab 1</translation>
    </message>
    <message>
        <source>Mean loss of the training pictures, varied as they are</source>
        <translation>Mittlerer Verlust der Trainingsbilder, verändert, wie sie sind</translation>
    </message>
    <message>
        <source>Mean loss of the validation pictures</source>
        <translation>Mittlerer Verlust der Validierungsbilder</translation>
    </message>
    <message>
        <source>Share of the validation pictures that are told rightly</source>
        <translation>Anteil der Validierungsbilder, die richtig beantwortet werden</translation>
    </message>
    <message>
        <source>Share of the validation pictures that are told wrongly; in brackets its 95% interval</source>
        <translation>Anteil der Validierungsbilder, die falsch beantwortet werden; in Klammern sein 95-%-Intervall</translation>
    </message>
    <message>
        <source>Share of the validation pictures whose class is among so many most probable ones</source>
        <translation>Anteil der Validierungsbilder, deren Klasse unter so vielen wahrscheinlichsten ist</translation>
    </message>
    <message>
        <source>Mean over the classes of how well each is found and kept apart; every class counts alike</source>
        <translation>Mittel über die Klassen davon, wie gut jede gefunden und unterschieden wird; jede Klasse zählt gleich viel</translation>
    </message>
    <message>
        <source>Balanced accuracy: mean over the classes of the share of their pictures that are told rightly</source>
        <translation>Ausgewogene Trefferrate: Mittel über die Klassen vom Anteil ihrer richtig beantworteten Bilder</translation>
    </message>
    <message>
        <source>With validation; pauses do not count</source>
        <translation>Mit Validierung; Pausen zählen nicht</translation>
    </message>
</context>
<context>
    <name>EpochsTable</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Matrix as a &amp;table (CSV)...</source>
        <translation>Matrix als &amp;Tabelle (CSV)...</translation>
    </message>
    <message>
        <source>Matrix as a &amp;picture (PNG)...</source>
        <translation>Matrix als &amp;Bild (PNG)...</translation>
    </message>
    <message>
        <source>&amp;Figures of the classes (CSV)...</source>
        <translation>&amp;Zahlen der Klassen (CSV)...</translation>
    </message>
    <message>
        <source>{} cannot be written. Make room, or choose another folder.</source>
        <translation>{} kann nicht geschrieben werden. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>About this picture</source>
        <translation>Über dieses Bild</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default: {}</source>
        <translation>Zurück zur Voreinstellung: {}</translation>
    </message>
    <message>
        <source>{}: back to the default</source>
        <translation>{}: zurück zur Voreinstellung</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{} ({}–{})</source>
        <translation>{} ({}–{})</translation>
    </message>
    <message>
        <source>{} (with 95% certainty between {} and {})</source>
        <translation>{} (mit 95 % Sicherheit zwischen {} und {})</translation>
    </message>
    <message>
        <source>Error rate {}</source>
        <translation>Fehlerrate {}</translation>
    </message>
    <message>
        <source>{} without varied copies</source>
        <translation>{} ohne variierte Kopien</translation>
    </message>
    <message>
        <source>top {k} {}</source>
        <translation>Top {k} {}</translation>
    </message>
    <message>
        <source>macro F1 {}</source>
        <translation>Makro-F1 {}</translation>
    </message>
    <message>
        <source>balanced accuracy {}</source>
        <translation>ausgewogene Trefferrate {}</translation>
    </message>
    <message>
        <source>{} answered</source>
        <translation>{} beantwortet</translation>
    </message>
    <message>
        <source>of these {} wrong</source>
        <translation>davon {} falsch</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Color (RGB)</source>
        <translation>Farbe (RGB)</translation>
    </message>
    <message>
        <source>With transparency ({})</source>
        <translation>Mit Transparenz ({})</translation>
    </message>
    <message>
        <source>Gray (L)</source>
        <translation>Grau (L)</translation>
    </message>
    <message>
        <source>Palette (P)</source>
        <translation>Palette (P)</translation>
    </message>
    <message>
        <source>Print colors (CMYK)</source>
        <translation>Druckfarben (CMYK)</translation>
    </message>
    <message>
        <source>Black and white (1)</source>
        <translation>Schwarz und Weiß (1)</translation>
    </message>
    <message>
        <source>Gray, 16 bits ({})</source>
        <translation>Grau, 16 Bit ({})</translation>
    </message>
    <message>
        <source>Stored upside down; shown upright</source>
        <translation>Kopfüber gespeichert; aufrecht gezeigt</translation>
    </message>
    <message>
        <source>Stored on its side; shown upright</source>
        <translation>Auf der Seite gespeichert; aufrecht gezeigt</translation>
    </message>
    <message>
        <source>Stored mirrored; shown upright</source>
        <translation>Gespiegelt gespeichert; aufrecht gezeigt</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Which pictures to show</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Find in names</source>
        <translation>In Namen suchen</translation>
    </message>
    <message>
        <source>Find in the names of pictures</source>
        <translation>In den Namen der Bilder suchen</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation>Größe der Bilder (Strg und Mausrad)</translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln picture(s)</source>
        <translation>
            <numerusform>{} von %Ln Bild</numerusform>
            <numerusform>{} von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Genaue Kopien</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>As picked out</source>
        <translation>Wie ausgewählt</translation>
    </message>
    <message>
        <source>Draw a&amp;gain</source>
        <translation>&amp;Neu ziehen</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>Andere Bilder ziehen</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Act&amp;ual</source>
        <translation>&amp;Tatsächlich</translation>
    </message>
    <message>
        <source>Predi&amp;cted</source>
        <translation>&amp;Vorhergesagt</translation>
    </message>
    <message>
        <source>Show all a&amp;gain</source>
        <translation>Wieder &amp;alle</translation>
    </message>
    <message>
        <source>Show the pictures of all classes again</source>
        <translation>Wieder die Bilder aller Klassen zeigen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>A picture whose confidence is lower counts as unsure</source>
        <translation>Ein Bild mit geringerer Sicherheit gilt als unsicher</translation>
    </message>
    <message>
        <source>Lowest confidence to show</source>
        <translation>Kleinste Sicherheit, die gezeigt wird</translation>
    </message>
    <message>
        <source>Highest confidence to show</source>
        <translation>Größte Sicherheit, die gezeigt wird</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Labels and how many pictures have each</source>
        <translation>Klassen, und wie viele Bilder jede hat</translation>
    </message>
    <message>
        <source>Choose labels to see their pictures only; Ctrl+click for several</source>
        <translation>Wählen Sie Klassen, um nur ihre Bilder zu sehen; Strg+Klick wählt mehrere</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>U&amp;nsure below</source>
        <translation>U&amp;nsicher unter</translation>
    </message>
    <message>
        <source>Take back the choice of labels and confidence (Esc)</source>
        <translation>Die Auswahl von Klassen und Sicherheit zurücknehmen (Esc)</translation>
    </message>
    <message>
        <source>Sho&amp;w from</source>
        <translation>Zei&amp;gen von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Range of the confidence to show</source>
        <translation>Bereich der Sicherheit, der gezeigt wird</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weiteres</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>marked good</source>
        <translation>als gut markiert</translation>
    </message>
    <message>
        <source>marked bad</source>
        <translation>als schlecht markiert</translation>
    </message>
    <message>
        <source>marked with a warning</source>
        <translation>mit einer Warnung markiert</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {}.</source>
        <translation>Dieses Bild kann nicht gezeigt werden: {}.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>Still on both sides, because the source or you put them there: %Ln group(s).</source>
        <translation>
            <numerusform>Immer noch auf beiden Seiten, weil die Quelle oder Sie sie dorthin legten: %Ln Gruppe.</numerusform>
            <numerusform>Immer noch auf beiden Seiten, weil die Quelle oder Sie sie dorthin legten: %Ln Gruppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) without that information, each by itself.</source>
        <translation>
            <numerusform>%Ln Bild ohne diese Angabe, für sich allein.</numerusform>
            <numerusform>%Ln Bilder ohne diese Angabe, jedes für sich allein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weitere</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without this, %Ln group(s) would be on both sides.</source>
        <translation>
            <numerusform>Ohne dies wäre %Ln Gruppe auf beiden Seiten.</numerusform>
            <numerusform>Ohne dies wären %Ln Gruppen auf beiden Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups: {}, with %Ln picture(s) in all and {} in the largest.</source>
        <translation>
            <numerusform>Gruppen: {}, mit zusammen %Ln Bild, davon {} in der größten.</numerusform>
            <numerusform>Gruppen: {}, mit zusammen %Ln Bildern, davon {} in der größten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Near duplicates, times and devices are known once the pictures were audited.</source>
        <translation>Fast gleiche Bilder, Zeiten und Geräte sind bekannt, sobald die Bilder geprüft wurden.</translation>
    </message>
    <message>
        <source>None of them would be on both sides otherwise.</source>
        <translation>Keine davon wäre sonst auf beiden Seiten.</translation>
    </message>
    <message>
        <source>There is no group of two pictures or more.</source>
        <translation>Es gibt keine Gruppe von zwei oder mehr Bildern.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>No picture would be left to validate {}: all of a class is one group.</source>
        <translation>Kein Bild bliebe, um {} zu validieren: Die ganze Klasse ist eine Gruppe.</translation>
    </message>
    <message>
        <source>{} of the pictures validate.</source>
        <translation>{} der Bilder validieren.</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Keep together in the split</source>
        <translation>Bei der Aufteilung zusammenhalten</translation>
    </message>
    <message>
        <source>&amp;Near duplicates that the audit found</source>
        <translation>&amp;Fast gleiche Bilder, die die Prüfung fand</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>pictures of one folder</source>
        <translation>Bilder eines Ordners</translation>
    </message>
    <message>
        <source>pictures whose names begin alike</source>
        <translation>Bilder, deren Namen gleich beginnen</translation>
    </message>
    <message>
        <source>pictures taken shortly after one another</source>
        <translation>kurz nacheinander aufgenommene Bilder</translation>
    </message>
    <message>
        <source>pictures of one camera</source>
        <translation>Bilder einer Kamera</translation>
    </message>
    <message>
        <source>A regular expression: what its first ( ) finds in a file&apos;s name is the group</source>
        <translation>Ein regulärer Ausdruck: Was sein erstes ( ) im Dateinamen findet, ist die Gruppe</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A longer pause between two pictures of one camera begins another group</source>
        <translation>Eine längere Pause zwischen zwei Bildern einer Kamera beginnt eine neue Gruppe</translation>
    </message>
    <message>
        <source>Pictures of one visit or one animal resemble each other. If some train and others validate, the error looks smaller than it will be on new ones. What is kept together gets one side; exact copies always are.</source>
        <translation>Bilder eines Besuchs oder eines Tieres ähneln einander. Wenn einige trainieren und andere validieren, sieht der Fehler kleiner aus, als er bei neuen sein wird. Was zusammengehalten wird, kommt auf eine Seite; genaue Kopien immer.</translation>
    </message>
    <message>
        <source>And &amp;besides</source>
        <translation>Und &amp;außerdem</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>Longest pa&amp;use</source>
        <translation>Längste Pa&amp;use</translation>
    </message>
    <message>
        <source>On both sides without this:</source>
        <translation>Ohne dies auf beiden Seiten:</translation>
    </message>
    <message>
        <source>On both sides without this; the first {}:</source>
        <translation>Ohne dies auf beiden Seiten; die ersten {}:</translation>
    </message>
    <message>
        <source>No group would be on both sides of the split.</source>
        <translation>Keine Gruppe wäre auf beiden Seiten der Aufteilung.</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>HelpLink</name>
    <message>
        <source>More about it</source>
        <translation>Mehr darüber</translation>
    </message>
    <message>
        <source>More about {}</source>
        <translation>Mehr über {}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>PetDesk help</source>
        <translation>Hilfe zu PetDesk</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer or others.</source>
        <translation>Keine Seite hat alle diese Wörter. Versuchen Sie weniger oder andere.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
</context>
<context>
    <name>HereTab</name>
    <message>
        <source>No plugin fits this filter.</source>
        <translation>Kein Plugin passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Filter by name or by what is added</source>
        <translation>Nach Namen oder Hinzugefügtem filtern</translation>
    </message>
    <message>
        <source>Filter the plugins</source>
        <translation>Plugins filtern</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>{} to {}: {}</source>
        <translation>{} bis {}: {}</translation>
    </message>
    <message>
        <source>Pictures by confidence; the dashed line is the threshold ({})</source>
        <translation>Bilder nach Sicherheit; die gestrichelte Linie ist die Schwelle ({})</translation>
    </message>
    <message>
        <source>Pictures by confidence</source>
        <translation>Bilder nach Sicherheit</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Pictures that the chosen edit changed</source>
        <translation>Bilder, die die gewählte Änderung betraf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s), the newest first. What was taken back is struck out.</source>
        <translation>
            <numerusform>%Ln Änderung, die neueste zuerst. Was zurückgenommen wurde, ist durchgestrichen.</numerusform>
            <numerusform>%Ln Änderungen, die neueste zuerst. Was zurückgenommen wurde, ist durchgestrichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>... and {} more</source>
        <translation>... und {} weitere</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>wie gezogen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Taken back; it can be made again</source>
        <translation>Zurückgenommen; es kann wiederhergestellt werden</translation>
    </message>
</context>
<context>
    <name>Installing</name>
    <message>
        <source>Looking into {}</source>
        <translation>{} wird angesehen</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>{} wird installiert</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Open the folder of a run...</source>
        <translation>Ordner eines Laufs öffnen...</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>See where a model is wrong</source>
        <translation>Sehen, wo ein Modell irrt</translation>
    </message>
    <message>
        <source>Open a project first, or choose pictures for a new one. After a training this page shows which classes were confused, and the pictures that the model got wrong.</source>
        <translation>Öffnen Sie zuerst ein Projekt, oder wählen Sie Bilder für ein neues. Nach einem Training zeigt diese Seite, welche Klassen verwechselt wurden und bei welchen Bildern sich das Modell irrte.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Nothing was validated yet</source>
        <translation>Noch wurde nichts validiert</translation>
    </message>
    <message>
        <source>The runs of this project kept no pictures aside for validation, or were stopped before their first epoch ended. Train again and let some pictures check what was learned.</source>
        <translation>Die Läufe dieses Projekts haben keine Bilder für die Validierung zurückbehalten, oder sie wurden vor dem Ende der ersten Epoche angehalten. Trainieren Sie noch einmal, und lassen Sie einige Bilder prüfen, was gelernt wurde.</translation>
    </message>
    <message>
        <source>The runs&apos; folders are gone</source>
        <translation>Die Ordner der Läufe fehlen</translation>
    </message>
    <message>
        <source>This project lists runs, but their folders are not there any more. Put them back beside the project, or train again.</source>
        <translation>Dieses Projekt nennt Läufe, deren Ordner nicht mehr da sind. Legen Sie sie wieder neben das Projekt, oder trainieren Sie neu.</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Lauf wählen</translation>
    </message>
    <message>
        <source>Choose one above to see its answers.</source>
        <translation>Wählen Sie oben einen, um seine Antworten zu sehen.</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Train a model first. This page then shows which classes it confuses, and the pictures that it got wrong.</source>
        <translation>Trainieren Sie zuerst ein Modell. Dann zeigt diese Seite, welche Klassen es verwechselt und bei welchen Bildern es sich irrte.</translation>
    </message>
</context>
<context>
    <name>InterpretPage</name>
    <message>
        <source>Open the folder of a run</source>
        <translation>Ordner eines Laufs öffnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The training whose answers are shown</source>
        <translation>Das Training, dessen Antworten gezeigt werden</translation>
    </message>
    <message>
        <source>Open &amp;another run...</source>
        <translation>&amp;Anderen Lauf öffnen...</translation>
    </message>
    <message>
        <source>Show the answers of a run that is not of this project</source>
        <translation>Die Antworten eines Laufs zeigen, der nicht zu diesem Projekt gehört</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Bericht...</translation>
    </message>
    <message>
        <source>Write all of this into one web page that needs no network, and as JSON</source>
        <translation>All das in eine einzige Webseite schreiben, die kein Netz braucht, und als JSON</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>This training was stopped within an epoch. These are the answers after its last whole epoch; its model learned on for a while after that.</source>
        <translation>Dieses Training wurde mitten in einer Epoche angehalten. Dies sind die Antworten nach der letzten ganzen Epoche; das Modell hat danach noch etwas weitergelernt.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the model does not know their class ({}): %Ln picture(s).</source>
        <translation>
            <numerusform>Ausgelassen, weil das Modell seine Klasse nicht kennt ({}): %Ln Bild.</numerusform>
            <numerusform>Ausgelassen, weil das Modell ihre Klasse nicht kennt ({}): %Ln Bilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be read; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln Bild konnte nicht gelesen werden; {path}: {reason}</numerusform>
            <numerusform>%Ln Bilder konnten nicht gelesen werden; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln validation picture(s)</source>
        <translation>
            <numerusform>%Ln Validierungsbild</numerusform>
            <numerusform>%Ln Validierungsbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training picture(s)</source>
        <translation>
            <numerusform>%Ln Trainingsbild</numerusform>
            <numerusform>%Ln Trainingsbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other picture(s)</source>
        <translation>
            <numerusform>%Ln anderes Bild</numerusform>
            <numerusform>%Ln andere Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{} right</source>
        <translation>{} richtig</translation>
    </message>
    <message>
        <source>{} wrong</source>
        <translation>{} falsch</translation>
    </message>
    <message>
        <source>mean loss {}</source>
        <translation>mittlerer Verlust {}</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} in {}</translation>
    </message>
    <message>
        <source>Asking the model about these pictures...</source>
        <translation>Das Modell wird nach diesen Bildern gefragt...</translation>
    </message>
    <message>
        <source>Reading the answers...</source>
        <translation>Die Antworten werden gelesen...</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping after the step under way...</source>
        <translation>Wird nach dem laufenden Schritt angehalten...</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>F2 or a double click gives “{}” another key: a letter or a digit</source>
        <translation>F2 oder ein Doppelklick gibt „{}“ eine andere Taste: einen Buchstaben oder eine Ziffer</translation>
    </message>
    <message>
        <source>A double click labels the chosen pictures “{}”</source>
        <translation>Ein Doppelklick nennt die gewählten Bilder „{}“</translation>
    </message>
    <message>
        <source>No picture has this class any more; Del takes it and its key out of the table</source>
        <translation>Kein Bild hat mehr diese Klasse; Entf nimmt sie mit ihrer Taste aus der Tabelle</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Classes and their keys</source>
        <translation>Klassen und ihre Tasten</translation>
    </message>
</context>
<context>
    <name>KnownList</name>
    <message>
        <source>&amp;Install...</source>
        <translation>&amp;Installieren ...</translation>
    </message>
    <message>
        <source>&amp;Home page</source>
        <translation>&amp;Webseite</translation>
    </message>
    <message>
        <source>Another &amp;list...</source>
        <translation>Andere &amp;Liste ...</translation>
    </message>
    <message>
        <source>No known plugin fits this search.</source>
        <translation>Kein bekanntes Plugin passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>This is the list of {}.</source>
        <translation>Dies ist die Liste von {}.</translation>
    </message>
    <message>
        <source>Known plugins</source>
        <translation>Bekannte Plugins</translation>
    </message>
    <message>
        <source>Search the known plugins</source>
        <translation>Bekannte Plugins durchsuchen</translation>
    </message>
    <message>
        <source>Point at another list of plugins: a JSON file, or its address.</source>
        <translation>Eine andere Liste von Plugins angeben: eine JSON-Datei oder deren Adresse.</translation>
    </message>
    <message>
        <source>&amp;Update...</source>
        <translation>A&amp;ktualisieren ...</translation>
    </message>
    <message>
        <source>Another list of plugins</source>
        <translation>Eine andere Liste von Plugins</translation>
    </message>
    <message>
        <source>A JSON file or its address. Leave it empty for PetDesk&apos;s own list.</source>
        <translation>Eine JSON-Datei oder deren Adresse. Leer ist es PetDesks eigene Liste.</translation>
    </message>
</context>
<context>
    <name>KnownModel</name>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu es da ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Installed {}</source>
        <translation>Installiert: {}</translation>
    </message>
</context>
<context>
    <name>LabelsRow</name>
    <message>
        <source>On the Data page...</source>
        <translation>Auf der Seite Daten...</translation>
    </message>
    <message>
        <source>{}: on the Data page</source>
        <translation>{}: auf der Seite Daten</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Show {}</source>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>Diese Kurve zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>LeverRow</name>
    <message>
        <source>Back to the default: {}</source>
        <translation>Zurück zur Voreinstellung: {}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>LeverSection</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>„{}“ kann so nicht bleiben. {}</translation>
    </message>
    <message>
        <source>The presize must be at least the picture size: pictures are cut down from it.</source>
        <translation>Die Vorgröße muss mindestens die Bildgröße sein: aus ihr werden die Bilder geschnitten.</translation>
    </message>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln geändert</numerusform>
            <numerusform>{} · %Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>The recipe “{}” sets it.</source>
        <translation>Das Rezept „{}“ setzt das.</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>Only the focal loss looks at it.</source>
        <translation>Nur der fokale Verlust beachtet das.</translation>
    </message>
    <message>
        <source>Only the binary loss looks at it.</source>
        <translation>Nur der binäre Verlust beachtet das.</translation>
    </message>
    <message>
        <source>Only a running mean of the weights (EMA) looks at it.</source>
        <translation>Nur ein laufendes Mittel der Gewichte (EMA) beachtet das.</translation>
    </message>
    <message>
        <source>Only a mean over the end (SWA) looks at it.</source>
        <translation>Nur ein Mittel über das Ende (SWA) beachtet das.</translation>
    </message>
    <message>
        <source>Only test-time augmentation looks at it, which is off.</source>
        <translation>Nur die Test-Time-Augmentation beachtet das, und die ist aus.</translation>
    </message>
    <message>
        <source>No phase trains on cached features, as “A quick look” does.</source>
        <translation>Keine Phase trainiert auf gemerkten Merkmalen, wie es „Ein schneller Blick“ tut.</translation>
    </message>
    <message>
        <source>No phase has frozen layers that pictures run through.</source>
        <translation>Keine Phase hat eingefrorene Schichten, durch die Bilder laufen.</translation>
    </message>
    <message>
        <source>The phases below are your own and have their own epochs and rates.</source>
        <translation>Die Phasen unten sind Ihre eigenen und haben eigene Epochen und Raten.</translation>
    </message>
    <message>
        <source>This recipe has no frozen phase before the rest.</source>
        <translation>Dieses Rezept hat keine eingefrorene Phase vor dem Rest.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>So viele wie passen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>{help} On the command line: {option}</source>
        <translation>{help} Auf der Kommandozeile: {option}</translation>
    </message>
    <message>
        <source>Cross-entropy: one class each</source>
        <translation>Kreuzentropie: je eine Klasse</translation>
    </message>
    <message>
        <source>Binary: may be none of them</source>
        <translation>Binär: auch keine davon</translation>
    </message>
    <message>
        <source>Focal: harder on what is wrong</source>
        <translation>Fokal: strenger bei Falschem</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Top-k accuracy</source>
        <translation>Top-k-Trefferrate</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Ausgewogene Trefferrate</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>Letzte Epoche</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Running mean (EMA)</source>
        <translation>Laufendes Mittel (EMA)</translation>
    </message>
    <message>
        <source>Mean over the end (SWA)</source>
        <translation>Mittel über das Ende (SWA)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Apple-Grafik (MPS)</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Klassen von</translation>
    </message>
    <message>
        <source>How labels are read.</source>
        <translation>Wie Klassen gelesen werden.</translation>
    </message>
    <message>
        <source>Settings of the labels</source>
        <translation>Einstellungen der Klassen</translation>
    </message>
    <message>
        <source>A setting of the dataset; repeatable.</source>
        <translation>Eine Einstellung des Datensatzes; wiederholbar.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Anteil zur Validierung</translation>
    </message>
    <message>
        <source>Share of the pictures that is kept for validation. Less leaves more to learn from, but says less surely how good the model is.</source>
        <translation>Anteil der Bilder, der zur Validierung zurückgehalten wird. Weniger lässt mehr zum Lernen, sagt aber weniger sicher, wie gut das Modell ist.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network&apos;s architecture, as resnet34 or tiny.</source>
        <translation>Die Architektur des Netzes, etwa resnet34 oder tiny.</translation>
    </message>
    <message>
        <source>Settings of the network</source>
        <translation>Einstellungen des Netzes</translation>
    </message>
    <message>
        <source>A setting of the architecture; repeatable.</source>
        <translation>Eine Einstellung der Architektur; wiederholbar.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What the network starts from: pre-trained weights, random ones, or those of a file.</source>
        <translation>Womit das Netz beginnt: vortrainierte Gewichte, zufällige oder die einer Datei.</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Pixels a side that the network sees. More shows finer detail and costs time with its square.</source>
        <translation>Pixel je Seite, die das Netz sieht. Mehr zeigt feinere Einzelheiten und kostet Zeit mit dem Quadrat.</translation>
    </message>
    <message>
        <source>Presize</source>
        <translation>Vorgröße</translation>
    </message>
    <message>
        <source>Pixels of the shorter side before cropping: the room that crops and rotations have.</source>
        <translation>Pixel der kürzeren Seite vor dem Zuschneiden: der Raum für Ausschnitte und Drehungen.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>How to train: look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch, or a recipe file.</source>
        <translation>Wie trainiert wird: look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch oder eine Rezeptdatei.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Times through the training pictures. More learns more, until the validation error rises again.</source>
        <translation>Male durch die Trainingsbilder. Mehr lernt mehr, bis der Validierungsfehler wieder steigt.</translation>
    </message>
    <message>
        <source>Frozen epochs</source>
        <translation>Vorab-Epochen</translation>
    </message>
    <message>
        <source>Epochs of the new head alone, before the rest: of fine-tune, unfreeze-slice and sgdr.</source>
        <translation>Epochen des neuen Kopfes allein, vor dem Rest: bei fine-tune, unfreeze-slice und sgdr.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The highest learning rate; a slice from the first layers to the head (1e-6:1e-4); a number for each layer group, or fewer for parts of the network ([1e-4, 1e-3, 1e-2]); or auto, which asks the finder.</source>
        <translation>Die höchste Lernrate; ein Bereich von den ersten Schichten zum Kopf (1e-6:1e-4); eine Zahl für jede Schichtgruppe oder weniger für Teile des Netzes ([1e-4; 1e-3; 1e-2]); oder auto, was den Finder fragt.</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>A phase in place of the recipe&apos;s own, as &apos;epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1&apos;; repeatable, in their order. frozen is body, none, a number of layer groups from the first on, or -2 for all but the last two; cached=true trains on cached features; what else is said is the schedule&apos;s.</source>
        <translation>Eine Phase anstelle der des Rezepts, etwa &apos;epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1&apos;; wiederholbar, in ihrer Reihenfolge. frozen ist body, none, eine Anzahl Schichtgruppen von der ersten an, oder -2 für alle bis auf die letzten zwei; cached=true trainiert auf gemerkten Merkmalen; alles Weitere gehört dem Verlauf.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <source>How strongly AdamW pulls weights towards zero. More helps against learning few pictures by heart.</source>
        <translation>Wie stark AdamW Gewichte gegen null zieht. Mehr hilft dagegen, wenige Bilder auswendig zu lernen.</translation>
    </message>
    <message>
        <source>Train frozen batch norms</source>
        <translation>Eingefrorene Batchnorm trainieren</translation>
    </message>
    <message>
        <source>Batch norms of frozen layers go on learning, as in fastai. For pictures unlike those of the weights, with batches of 16 and more; slower, because a frozen body can then no longer be simplified.</source>
        <translation>Batchnorm-Schichten lernen weiter, auch wo sie eingefroren sind, wie bei fastai. Für Bilder, die denen der Gewichte nicht gleichen, mit Stapeln ab 16; langsamer, weil ein eingefrorener Rumpf dann nicht mehr vereinfacht werden kann.</translation>
    </message>
    <message>
        <source>Views of a picture</source>
        <translation>Ansichten eines Bildes</translation>
    </message>
    <message>
        <source>In phases on cached features: how many views of each picture are kept. 1 is the picture alone, 2 its mirror image too, more are augmented ones. 1 where left and right have a meaning.</source>
        <translation>In Phasen auf gemerkten Merkmalen: wie viele Ansichten jedes Bildes gemerkt werden. 1 ist das Bild allein, 2 auch sein Spiegelbild, mehr sind augmentierte. 1, wo links und rechts etwas bedeuten.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>How training pictures are varied. mixup and cutmix also mix pictures with one another, for long trainings.</source>
        <translation>Wie Trainingsbilder variiert werden. mixup und cutmix mischen auch Bilder miteinander, für lange Trainings.</translation>
    </message>
    <message>
        <source>Settings of the augmentation</source>
        <translation>Einstellungen der Augmentierung</translation>
    </message>
    <message>
        <source>A setting of the augmentation; repeatable.</source>
        <translation>Eine Einstellung der Augmentierung; wiederholbar.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training makes small. cross-entropy: every picture is one of the classes. binary: one yes or no a class, so that a picture may be none of them. focal: looks harder at pictures that are still wrong, for classes of very different size.</source>
        <translation>Was das Training klein macht. cross-entropy: jedes Bild gehört zu einer der Klassen. binary: ein Ja oder Nein je Klasse, sodass ein Bild zu keiner gehören kann. focal: sieht bei Bildern, die noch falsch sind, genauer hin, für Klassen sehr verschiedener Größe.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Glättung der Klassen</translation>
    </message>
    <message>
        <source>How much of each label is spread over all classes, as 0.1. For labels that may be wrong, and long trainings that grow too sure of themselves.</source>
        <translation>Wie viel von jeder Klasse auf alle verteilt wird, etwa 0,1. Für Klassen, die falsch sein können, und lange Trainings, die sich zu sicher werden.</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>balanced: classes with few pictures count more, so that each class counts alike. For when rare classes matter as much as common ones.</source>
        <translation>balanced: Klassen mit wenigen Bildern zählen mehr, sodass jede Klasse gleich viel zählt. Wenn seltene Klassen so wichtig sind wie häufige.</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Fokales Gamma</translation>
    </message>
    <message>
        <source>Of the focal loss: how little pictures count that are right already; 0 is cross-entropy.</source>
        <translation>Des fokalen Verlusts: wie wenig Bilder zählen, die schon richtig sind; 0 ist Kreuzentropie.</translation>
    </message>
    <message>
        <source>Share answered</source>
        <translation>Anteil der Antworten</translation>
    </message>
    <message>
        <source>Of the binary loss: the share of validation pictures that still get an answer; the least sure of the others become &apos;none of these&apos;. Less says &apos;none of these&apos; sooner.</source>
        <translation>Des binären Verlusts: der Anteil der Validierungsbilder, die noch eine Antwort bekommen; die unsichersten werden „nichts davon“. Weniger sagt eher „nichts davon“.</translation>
    </message>
    <message>
        <source>Figure to watch</source>
        <translation>Beobachtete Kennzahl</translation>
    </message>
    <message>
        <source>What tells the better epoch. Not the loss, unless you want probabilities to be right rather than answers.</source>
        <translation>Woran die bessere Epoche zu erkennen ist. Nicht der Verlust, außer wenn Ihnen richtige Wahrscheinlichkeiten wichtiger sind als richtige Antworten.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The weights of the last epoch, or of the best by the figure to watch. best for long trainings at a steady rate; a schedule that ends low usually ends best.</source>
        <translation>Die Gewichte der letzten Epoche, oder der besten nach der beobachteten Kennzahl. Die besten für lange Trainings mit steter Rate; ein Verlauf, der niedrig endet, endet meist am besten.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>End a phase early after so many epochs in which the figure to watch got no better. For long trainings with a constant rate; it cuts a cycle off before its end.</source>
        <translation>Eine Phase früher beenden, nach so vielen Epochen, in denen die beobachtete Kennzahl nicht besser wurde. Für lange Trainings mit gleicher Rate; einen Zyklus schneidet es vor seinem Ende ab.</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>How many of the most probable classes top-k accuracy looks at.</source>
        <translation>Wie viele der wahrscheinlichsten Klassen die Top-k-Trefferrate ansieht.</translation>
    </message>
    <message>
        <source>Test-time augmentation</source>
        <translation>Test-Time-Augmentation</translation>
    </message>
    <message>
        <source>Answer for so many augmented copies of each picture too, and take the mean: 4 as fastai. Often a little better, and so many times slower to answer.</source>
        <translation>Auch für so viele augmentierte Kopien jedes Bildes antworten und das Mittel nehmen: 4 wie fastai. Oft etwas besser, und so viele Male langsamer im Antworten.</translation>
    </message>
    <message>
        <source>Share of the plain picture</source>
        <translation>Anteil des Bildes selbst</translation>
    </message>
    <message>
        <source>Of test-time augmentation: how much of the mean the picture as it is has.</source>
        <translation>Der Test-Time-Augmentation: welchen Anteil am Mittel das Bild hat, wie es ist.</translation>
    </message>
    <message>
        <source>Averaged weights</source>
        <translation>Gemittelte Gewichte</translation>
    </message>
    <message>
        <source>ema: a running mean of the weights of the last steps. swa: the plain mean over the end of the training. Steadier than the last step&apos;s weights; for long trainings and high rates.</source>
        <translation>ema: ein laufendes Mittel der Gewichte der letzten Schritte. swa: das einfache Mittel über das Ende des Trainings. Ruhiger als die Gewichte des letzten Schritts; für lange Trainings und hohe Raten.</translation>
    </message>
    <message>
        <source>Decay of the running mean</source>
        <translation>Verfall des laufenden Mittels</translation>
    </message>
    <message>
        <source>Of ema: how much of the mean stays at each step; 0.99 looks back about a hundred steps.</source>
        <translation>Von ema: wie viel vom Mittel bei jedem Schritt bleibt; 0,99 blickt etwa hundert Schritte zurück.</translation>
    </message>
    <message>
        <source>Average from</source>
        <translation>Mitteln ab</translation>
    </message>
    <message>
        <source>Of swa: after which share of the steps the mean begins.</source>
        <translation>Von swa: nach welchem Anteil der Schritte das Mittel beginnt.</translation>
    </message>
    <message>
        <source>Snapshot ensemble</source>
        <translation>Snapshot-Ensemble</translation>
    </message>
    <message>
        <source>Keep the network at the end of every cycle of the schedule (of every phase where it has none) and answer with their mean: with sgdr, several models for the time of one. As many times slower to answer.</source>
        <translation>Das Netz am Ende jedes Zyklus des Verlaufs behalten (jeder Phase, wo er keine hat) und mit ihrem Mittel antworten: mit sgdr mehrere Modelle in der Zeit von einem. Ebenso viele Male langsamer im Antworten.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>Pictures at a time. Larger is steadier and takes more memory; auto finds what fits before training.</source>
        <translation>Bilder auf einmal. Mehr ist ruhiger und braucht mehr Speicher; auto findet vor dem Training, was passt.</translation>
    </message>
    <message>
        <source>Batches a step</source>
        <translation>Stapel je Schritt</translation>
    </message>
    <message>
        <source>Add up the gradients of so many batches before each step: the effect of a large batch without its memory.</source>
        <translation>Die Gradienten so vieler Stapel vor jedem Schritt zusammenzählen: die Wirkung eines großen Stapels ohne seinen Speicher.</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>Gradienten kappen</translation>
    </message>
    <message>
        <source>Scale gradients down to this norm where they are longer, as 1. For a loss that jumps or is no number.</source>
        <translation>Gradienten auf diese Norm verkleinern, wo sie länger sind, etwa 1. Für einen Verlust, der springt oder keine Zahl ist.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>The arithmetic: bf16 and fp16 are faster where the hardware has them, fp32 everywhere.</source>
        <translation>Womit gerechnet wird: bf16 und fp16 sind schneller, wo die Hardware sie hat, fp32 geht überall.</translation>
    </message>
    <message>
        <source>Gradient checkpointing</source>
        <translation>Gradient-Checkpointing</translation>
    </message>
    <message>
        <source>Compute parts of the network twice rather than remember them: less memory, about a third slower. For large networks and pictures. It is measured first, and left out where it saves nothing.</source>
        <translation>Teile des Netzes zweimal rechnen statt sie zu merken: weniger Speicher, etwa ein Drittel langsamer. Für große Netze und Bilder. Es wird vorher gemessen und weggelassen, wo es nichts spart.</translation>
    </message>
    <message>
        <source>Compile the network</source>
        <translation>Netz kompilieren</translation>
    </message>
    <message>
        <source>Have PyTorch compile the network, which takes a minute or more. For long trainings. It is measured first, and left out where it is no faster.</source>
        <translation>PyTorch das Netz kompilieren lassen, was eine Minute oder länger dauert. Für lange Trainings. Es wird vorher gemessen und weggelassen, wo es nicht schneller ist.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Was rechnet.</translation>
    </message>
    <message>
        <source>Disk for pictures</source>
        <translation>Platz für Bilder</translation>
    </message>
    <message>
        <source>Most disk for presized pictures, in GiB.</source>
        <translation>Höchstens so viel Festplatte für verkleinerte Bilder, in GiB.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Of the split, the draws and random weights. Another one shows how much of a result is chance.</source>
        <translation>Der Aufteilung, der Ziehungen und zufälliger Gewichte. Eine andere zeigt, wie viel an einem Ergebnis Zufall ist.</translation>
    </message>
    <message>
        <source>Exact repeats</source>
        <translation>Genaue Wiederholung</translation>
    </message>
    <message>
        <source>Digit for digit the same numbers from the same settings on the same machine, at some cost in speed.</source>
        <translation>Ziffer für Ziffer dieselben Zahlen aus denselben Einstellungen auf demselben Rechner, etwas langsamer.</translation>
    </message>
    <message>
        <source>Minutes between checkpoints</source>
        <translation>Minuten zwischen Sicherungen</translation>
    </message>
    <message>
        <source>How often the training is kept within an epoch, so that it can go on after a crash. It is kept after every epoch as well.</source>
        <translation>Wie oft das Training innerhalb einer Epoche gesichert wird, damit es nach einem Absturz weitergehen kann. Nach jeder Epoche wird es ebenfalls gesichert.</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Which pictures to go through</source>
        <translation>Welche Bilder durchgesehen werden</translation>
    </message>
    <message>
        <source>Of which class</source>
        <translation>Von welcher Klasse</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Make the list anew: pictures that no longer fit go (F5)</source>
        <translation>Die Liste neu machen: Bilder, die nicht mehr passen, gehen (F5)</translation>
    </message>
    <message>
        <source>Make the list anew</source>
        <translation>Die Liste neu machen</translation>
    </message>
    <message>
        <source>Find likely &amp;wrong labels</source>
        <translation>&amp;Wohl falsche Klassen suchen</translation>
    </message>
    <message>
        <source>Teaches a simple classifier on parts of the pictures and has it judge the others: labels that it is surely against are shown first</source>
        <translation>Lehrt einen einfachen Klassifikator mit Teilen der Bilder und lässt ihn die anderen beurteilen: Klassen, denen er sicher widerspricht, kommen zuerst</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation>Größe der Bilder (Strg und das Mausrad)</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Likely wrong labels</source>
        <translation>Wohl falsche Klassen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Chosen elsewhere</source>
        <translation>Anderswo gewählt</translation>
    </message>
</context>
<context>
    <name>LivePanel</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Training, each step</source>
        <translation>Training, jeder Schritt</translation>
    </message>
    <message>
        <source>Training, smoothed</source>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Share of pictures</source>
        <translation>Anteil der Bilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which figures the table shows. Ctrl+C in the table copies all of them.</source>
        <translation>Wählen Sie, welche Kennzahlen die Tabelle zeigt. Strg+C in der Tabelle kopiert alle.</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Error rate, 95% from</source>
        <translation>Fehlerrate, 95 % von</translation>
    </message>
    <message>
        <source>Error rate, 95% to</source>
        <translation>Fehlerrate, 95 % bis</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The loss of each step is drawn here while a training runs.</source>
        <translation>Der Verlust jedes Schritts wird hier gezeichnet, während ein Training läuft.</translation>
    </message>
    <message>
        <source>Accuracy and error rate are drawn here after each epoch.</source>
        <translation>Treffer und Fehlerrate werden hier nach jeder Epoche gezeichnet.</translation>
    </message>
    <message>
        <source>The learning rate of each layer group is drawn here.</source>
        <translation>Die Lernrate jeder Schichtgruppe wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>LongTextEditor</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>Auf &amp;Voreinstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Put every setting of this augmentation and both sizes back</source>
        <translation>Jede Einstellung dieser Augmentierung und beide Größen zurücksetzen</translation>
    </message>
    <message>
        <source>{} (not here)</source>
        <translation>{} (nicht hier)</translation>
    </message>
    <message>
        <source>The plugin that brings this is not loaded. Choose another one.</source>
        <translation>Das Plugin, das dies mitbringt, ist nicht geladen. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>&amp;Augmentation</source>
        <translation>&amp;Augmentierung</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Presize</source>
        <translation>&amp;Vorgröße</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels a side that the network sees; empty takes what suits the network</source>
        <translation>Pixel je Seite, die das Netz sieht; leer nimmt, was zum Netz passt</translation>
    </message>
    <message>
        <source>Presize</source>
        <translation>Vorgröße</translation>
    </message>
    <message>
        <source>Pixels of the shorter side that pictures are scaled to first; empty takes 1.3 times the size</source>
        <translation>Pixel der kürzeren Seite, auf die Bilder zuerst gebracht werden; leer nimmt das 1,3-Fache der Größe</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Choose a picture on the right.</source>
        <translation>Wählen Sie rechts ein Bild.</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Focal loss counts what is nearly right already for less: here for this share of it.</source>
        <translation>Der fokale Verlust zählt weniger, was schon fast richtig ist: hier diesen Anteil davon.</translation>
    </message>
    <message>
        <source>The mean over all {} pictures is what one looks at; in training it is the mean over a batch, and that is made smaller step by step.</source>
        <translation>Angesehen wird der Mittelwert über alle {} Bilder; im Training ist es der über einen Stapel, und der wird Schritt für Schritt kleiner gemacht.</translation>
    </message>
    <message>
        <source>This one picture would cost {cost} in place of {own}, and the mean of all {pictures} would be {mean}.</source>
        <translation>Dieses eine Bild würde {cost} statt {own} kosten, und der Mittelwert aller {pictures} wäre {mean}.</translation>
    </message>
    <message>
        <source>It would weigh as much as {} pictures of the usual loss.</source>
        <translation>Es wöge so viel wie {} Bilder mit üblichem Verlust.</translation>
    </message>
    <message>
        <source>{} · 10^{}</source>
        <translation>{} · 10^{}</translation>
    </message>
    <message>
        <source>Activation: what the last layer gives {}. Any number.</source>
        <translation>Aktivierung: was die letzte Schicht für {} ausgibt. Irgendeine Zahl.</translation>
    </message>
    <message>
        <source>Softmax: e to the power of it, divided by the sum over all classes. So all are above 0 and add up to 1.</source>
        <translation>Softmax: e hoch diese Zahl, geteilt durch die Summe über alle Klassen. So sind alle größer als 0 und ergeben zusammen 1.</translation>
    </message>
    <message>
        <source>Minus its logarithm is the loss: 0 for certain, the more the less it was expected.</source>
        <translation>Minus ihr Logarithmus ist der Verlust: 0 für sicher, umso mehr, je weniger sie erwartet war.</translation>
    </message>
    <message>
        <source>Sigmoid: each class by itself, yes or no; they need not add up to 1. Log {} is taken off first, so that a network that knows nothing says one in {}.</source>
        <translation>Sigmoid: jede Klasse für sich, ja oder nein; zusammen müssen sie nicht 1 ergeben. Vorher wird log {} abgezogen, damit ein Netz, das nichts weiß, eins zu {} sagt.</translation>
    </message>
    <message>
        <source>For {} it should be yes: minus the logarithm.</source>
        <translation>Bei {} soll es ja sein: minus der Logarithmus.</translation>
    </message>
    <message>
        <source>For every other class it should be no: −log(1 − p) of each, added up.</source>
        <translation>Bei jeder anderen Klasse soll es nein sein: −log(1 − p) von jeder, zusammengezählt.</translation>
    </message>
    <message>
        <source>Their sum is the loss, binary cross-entropy.</source>
        <translation>Ihre Summe ist der Verlust, die binäre Kreuzentropie.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>The loss over the probability of the actual class</source>
        <translation>Der Verlust über der Wahrscheinlichkeit der tatsächlichen Klasse</translation>
    </message>
    <message>
        <source>The loss over the probability of the actual class: nothing for a certain right answer, ever more for a certain wrong one. The dot is this picture.</source>
        <translation>Der Verlust über der Wahrscheinlichkeit der tatsächlichen Klasse: nichts für eine sichere richtige Antwort, immer mehr für eine sichere falsche. Der Punkt ist dieses Bild.</translation>
    </message>
    <message>
        <source>loss = −log p</source>
        <translation>Verlust = −log p</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Choose a picture on the right to see how its loss comes about.</source>
        <translation>Wählen Sie rechts ein Bild, um zu sehen, wie sein Verlust zustande kommt.</translation>
    </message>
    <message>
        <source>The activations were worked back from the probabilities that were kept with the run.</source>
        <translation>Die Aktivierungen wurden aus den Wahrscheinlichkeiten zurückgerechnet, die mit dem Lauf aufgehoben sind.</translation>
    </message>
    <message>
        <source>{actual}, recognized</source>
        <translation>{actual}, erkannt</translation>
    </message>
    <message>
        <source>{actual}, taken for {predicted}</source>
        <translation>{actual}, gehalten für {predicted}</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>One of all classes: probabilities that add up to 1</source>
        <translation>Eine von allen Klassen: Wahrscheinlichkeiten, die zusammen 1 ergeben</translation>
    </message>
    <message>
        <source>Sigmoi&amp;d</source>
        <translation>Si&amp;gmoid</translation>
    </message>
    <message>
        <source>Several binary outputs: yes or no for each class</source>
        <translation>Mehrere binäre Ausgaben: ja oder nein für jede Klasse</translation>
    </message>
    <message>
        <source>How this wor&amp;ks</source>
        <translation>&amp;Wie das geht</translation>
    </message>
    <message>
        <source>A page about the loss, with the numbers of this picture in it</source>
        <translation>Eine Seite über den Verlust mit den Zahlen dieses Bildes</translation>
    </message>
    <message>
        <source>If its la&amp;bel were</source>
        <translation>Wäre sein Lab&amp;el</translation>
    </message>
    <message>
        <source>What a wrong label costs</source>
        <translation>Was ein falsches Label kostet</translation>
    </message>
    <message>
        <source>From activations to the loss, for each class</source>
        <translation>Von den Aktivierungen zum Verlust, für jede Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What the last layer gives</source>
        <translation>Was die letzte Schicht ausgibt</translation>
    </message>
    <message>
        <source>e to the power of the activation</source>
        <translation>e hoch die Aktivierung</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>The share of each in the sum of all</source>
        <translation>Der Anteil jeder an der Summe aller</translation>
    </message>
    <message>
        <source>The probability of a yes, of each class by itself</source>
        <translation>Die Wahrscheinlichkeit eines Ja, jeder Klasse für sich</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The loss of the picture if this were its label</source>
        <translation>Der Verlust des Bildes, wenn dies sein Label wäre</translation>
    </message>
    <message>
        <source>{} (actual)</source>
        <translation>{} (echt)</translation>
    </message>
    <message>
        <source>That is its label.</source>
        <translation>Das ist sein Label.</translation>
    </message>
</context>
<context>
    <name>LrPanel</name>
    <message>
        <source>Phase to find a rate for</source>
        <translation>Phase, für die eine Rate gesucht wird</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>&amp;Find a learning rate</source>
        <translation>&amp;Lernrate suchen</translation>
    </message>
    <message>
        <source>Trains with ever higher rates and puts everything back as it was</source>
        <translation>Trainiert mit immer höheren Raten und stellt danach alles wieder her</translation>
    </message>
    <message>
        <source>Finding a learning rate</source>
        <translation>Eine Lernrate wird gesucht</translation>
    </message>
    <message>
        <source>Getting ready...</source>
        <translation>Wird vorbereitet...</translation>
    </message>
    <message>
        <source>Minimum / 10</source>
        <translation>Minimum / 10</translation>
    </message>
    <message>
        <source>A tenth of the rate where the loss is lowest</source>
        <translation>Ein Zehntel der Rate, bei der der Verlust am kleinsten ist</translation>
    </message>
    <message>
        <source>Steepest</source>
        <translation>Steilste Stelle</translation>
    </message>
    <message>
        <source>Where the loss falls fastest</source>
        <translation>Wo der Verlust am schnellsten fällt</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>In the middle of the longest fall; take it when in doubt</source>
        <translation>In der Mitte des längsten Falls; im Zweifel diese</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Rutsche</translation>
    </message>
    <message>
        <source>Where the fall begins to change</source>
        <translation>Wo der Fall beginnt, sich zu ändern</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>&amp;Phase</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>Beendet. Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>“{}” is trained with {}.</source>
        <translation>„{}“ wird mit {} trainiert.</translation>
    </message>
    <message>
        <source>Drag the line, or take a suggestion, to change it.</source>
        <translation>Ziehen Sie die Linie, oder nehmen Sie einen Vorschlag, um das zu ändern.</translation>
    </message>
    <message>
        <source>The curve is of another phase.</source>
        <translation>Die Kurve gehört zu einer anderen Phase.</translation>
    </message>
    <message>
        <source>Too high, and the loss runs away; too low, and nothing happens.</source>
        <translation>Zu hoch, und der Verlust läuft davon; zu niedrig, und nichts geschieht.</translation>
    </message>
    <message>
        <source>Learning rate {}</source>
        <translation>Lernrate {}</translation>
    </message>
</context>
<context>
    <name>LrPlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The curve grows here while the learning rate finder runs.</source>
        <translation>Die Kurve wächst hier, während die Lernrate gesucht wird.</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Geglättet</translation>
    </message>
    <message>
        <source>Left and Right move the learning rate, with Shift in small steps. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Links und Rechts verschieben die Lernrate, mit der Umschalttaste in kleinen Schritten. Plus und Minus vergrößern und verkleinern, Strg mit den Pfeiltasten verschiebt, 0 zeigt alles. T zeigt die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>Minimum / 10</source>
        <translation>Minimum / 10</translation>
    </message>
    <message>
        <source>Steepest</source>
        <translation>Steilste Stelle</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Rutsche</translation>
    </message>
    <message>
        <source>Learning rate {}</source>
        <translation>Lernrate {}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Stopping what is under way. PetDesk closes when it has been kept.</source>
        <translation>Was im Gange ist, wird angehalten. PetDesk schließt sich, wenn es gesichert ist.</translation>
    </message>
    <message>
        <source>Drop one folder, table or project at a time.</source>
        <translation>Legen Sie nur einen Ordner, eine Tabelle oder ein Projekt auf einmal ab.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pictures and their labels</source>
        <translation>Bilder und ihre Klassen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train a model on the pictures</source>
        <translation>Ein Modell an den Bildern trainieren</translation>
    </message>
    <message>
        <source>Interpret</source>
        <translation>Deuten</translation>
    </message>
    <message>
        <source>See where and why a model is wrong</source>
        <translation>Sehen, wo und warum ein Modell irrt</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Label new pictures with a model</source>
        <translation>Neue Bilder mit einem Modell beschriften</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Compare trainings</source>
        <translation>Trainings vergleichen</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>What PetDesk was taught</source>
        <translation>Was PetDesk beigebracht wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) with a problem</source>
        <translation>
            <numerusform>%Ln Plugin mit einem Problem</numerusform>
            <numerusform>%Ln Plugins mit einem Problem</numerusform>
        </translation>
    </message>
    <message>
        <source>“{}” is still under way. Wait for it or cancel it, then open the other project.</source>
        <translation>„{}“ ist noch im Gange. Warten Sie darauf oder brechen Sie es ab, dann öffnen Sie das andere Projekt.</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Arbeit im Gange</translation>
    </message>
    <message>
        <source>“{}” is still under way.</source>
        <translation>„{}“ ist noch im Gange.</translation>
    </message>
    <message>
        <source>Nothing of it stays; the plugins that were there before are not touched.</source>
        <translation>Nichts davon bleibt; die Plugins, die schon da waren, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What it has done so far is kept where that is possible. A training can go on when its project is opened next.</source>
        <translation>Was bis jetzt getan ist, wird behalten, wo das möglich ist. Ein Training können Sie fortsetzen, wenn Sie sein Projekt das nächste Mal öffnen.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>A map of the pictures</source>
        <translation>Eine Karte der Bilder</translation>
    </message>
    <message>
        <source>Pictures that the network finds alike lie side by side. Mistakes lie where classes meet; a picture among those of another class may be labelled wrongly.</source>
        <translation>Bilder, die das Netz ähnlich findet, liegen nebeneinander. Fehler liegen, wo Klassen aneinandergrenzen; ein Bild zwischen denen einer anderen Klasse hat vielleicht ein falsches Label.</translation>
    </message>
    <message>
        <source>Ma&amp;ke the map</source>
        <translation>Karte &amp;erstellen</translation>
    </message>
    <message>
        <source>right or wrong</source>
        <translation>richtig oder falsch</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Like this o&amp;ne</source>
        <translation>Ä&amp;hnliche Bilder</translation>
    </message>
    <message>
        <source>Show those that the network finds most like the chosen one</source>
        <translation>Die zeigen, die das Netz dem gewählten am ähnlichsten findet</translation>
    </message>
    <message>
        <source>Mar&amp;ks show</source>
        <translation>&amp;Zeichen zeigen</translation>
    </message>
    <message>
        <source>&amp;Bring out</source>
        <translation>&amp;Betonen</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>alle Klassen</translation>
    </message>
    <message>
        <source>Making the map...</source>
        <translation>Die Karte wird erstellt...</translation>
    </message>
    <message>
        <source>{name}: {actual}, taken for {predicted} ({share})</source>
        <translation>{name}: {actual}, gehalten für {predicted} ({share})</translation>
    </message>
    <message>
        <source>{name}: {actual}, recognized ({share})</source>
        <translation>{name}: {actual}, erkannt ({share})</translation>
    </message>
    <message>
        <source>Draw around marks to see their pictures, or click one for what is like it. The wheel zooms.</source>
        <translation>Umfahren Sie Zeichen, um ihre Bilder zu sehen, oder klicken Sie eines an für ähnliche. Das Rad vergrößert.</translation>
    </message>
    <message>
        <source>Dots are right, crosses wrong.</source>
        <translation>Punkte sind richtig, Kreuze falsch.</translation>
    </message>
    <message>
        <source>Like {}, the most alike first</source>
        <translation>Wie {}, die ähnlichsten zuerst</translation>
    </message>
    <message>
        <source>{} of the map</source>
        <translation>{} von der Karte</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the pictures</source>
        <translation>Karte der Bilder</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>“{}” is under way. Make the map when it is done.</source>
        <translation>„{}“ läuft noch. Erstellen Sie die Karte, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Making the map of the pictures</source>
        <translation>Karte der Bilder wird erstellt</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>{actual}: {count} of {all} recognized ({share})</source>
        <translation>{actual}: {count} von {all} erkannt ({share})</translation>
    </message>
    <message>
        <source>Taken for {predicted}: {all}, of which {count} are right ({share})</source>
        <translation>Für {predicted} gehalten: {all}, davon {count} richtig ({share})</translation>
    </message>
    <message>
        <source>All pictures: {count} of {all} are right ({share})</source>
        <translation>Alle Bilder: {count} von {all} richtig ({share})</translation>
    </message>
    <message>
        <source>{actual} taken for {predicted}: {before} before, {now} now</source>
        <translation>{actual} gehalten für {predicted}: vorher {before}, jetzt {now}</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Taken for {predicted}: {before} before, {now} now</source>
        <translation>Gehalten für {predicted}: vorher {before}, jetzt {now}</translation>
    </message>
    <message>
        <source>{what}: {before} recognized before, {now} now</source>
        <translation>{what}: vorher {before} erkannt, jetzt {now}</translation>
    </message>
    <message>
        <source>{actual} taken for {predicted}: {count} of {all} ({share})</source>
        <translation>{actual} für {predicted} gehalten: {count} von {all} ({share})</translation>
    </message>
</context>
<context>
    <name>MatrixChoices</name>
    <message>
        <source>the model</source>
        <translation>dem Modell</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>By similarity, classes that are taken for one another stand side by side, so that groups show as blocks along the diagonal.</source>
        <translation>Nach Ähnlichkeit stehen Klassen nebeneinander, die füreinander gehalten werden, sodass sich Gruppen als Blöcke entlang der Diagonale zeigen.</translation>
    </message>
    <message>
        <source>Show what is other than in an earlier run, for the pictures of both</source>
        <translation>Zeigen, was anders ist als in einem früheren Lauf, für die Bilder beider</translation>
    </message>
    <message>
        <source>Ordered b&amp;y</source>
        <translation>&amp;Ordnung nach</translation>
    </message>
    <message>
        <source>Compare&amp;d with</source>
        <translation>Ver&amp;glichen mit</translation>
    </message>
    <message>
        <source>no other run</source>
        <translation>keinem Lauf</translation>
    </message>
</context>
<context>
    <name>MatrixLegend</name>
    <message>
        <source>Blue: better than before. Orange: worse. The deeper, the more.</source>
        <translation>Blau: besser als vorher. Orange: schlechter. Je kräftiger, desto mehr.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Blue: right. Orange: wrong. The deeper, the more.</source>
        <translation>Blau: richtig. Orange: falsch. Je kräftiger, desto mehr.</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Confusion matrix as a table</source>
        <translation>Verwechslungsmatrix als Tabelle</translation>
    </message>
    <message>
        <source>Cou&amp;nts</source>
        <translation>&amp;Anzahlen</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>Ä&amp;nderung</translation>
    </message>
    <message>
        <source>Show how many pictures</source>
        <translation>Zeigen, wie viele Bilder es sind</translation>
    </message>
    <message>
        <source>Per &amp;cent</source>
        <translation>&amp;Prozent</translation>
    </message>
    <message>
        <source>Show each row&apos;s shares: how the pictures of a class were answered</source>
        <translation>Die Anteile jeder Zeile zeigen: wie die Bilder einer Klasse beantwortet wurden</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>Als Ta&amp;belle</translation>
    </message>
    <message>
        <source>Show the matrix as a table of numbers</source>
        <translation>Die Matrix als Tabelle von Zahlen zeigen</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+Minus)</source>
        <translation>Kleinere Felder (Strg+Minus)</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl+Plus)</source>
        <translation>Größere Felder (Strg+Plus)</translation>
    </message>
    <message>
        <source>Fit the whole matrix (Ctrl+0)</source>
        <translation>Die ganze Matrix einpassen (Strg+0)</translation>
    </message>
    <message>
        <source>Choose a cell, or a class beside the matrix, to see its pictures.</source>
        <translation>Wählen Sie ein Feld oder eine Klasse neben der Matrix, um die Bilder zu sehen.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New from a folder...</source>
        <translation>&amp;Neu aus einem Ordner...</translation>
    </message>
    <message>
        <source>New from a &amp;table...</source>
        <translation>Neu aus einer &amp;Tabelle...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>Projekt ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Letzte Projekte</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Interpret</source>
        <translation>D&amp;euten</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>P&amp;lugins</source>
        <translation>&amp;Plugins</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Dun&amp;kel</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>First &amp;steps</source>
        <translation>Erste &amp;Schritte</translation>
    </message>
    <message>
        <source>Open the folder of &amp;logs</source>
        <translation>Ordner der &amp;Protokolle öffnen</translation>
    </message>
    <message>
        <source>&amp;About PetDesk</source>
        <translation>&amp;Über PetDesk</translation>
    </message>
    <message>
        <source>PetDesk speaks the other language when it is started next.</source>
        <translation>PetDesk spricht die andere Sprache, wenn es das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Undo: {}</source>
        <translation>&amp;Rückgängig: {}</translation>
    </message>
    <message>
        <source>&amp;Redo: {}</source>
        <translation>&amp;Wiederholen: {}</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Einen Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Choose a table of pictures and labels</source>
        <translation>Eine Tabelle mit Bildern und Klassen wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>PetDesk projects (*{})</source>
        <translation>PetDesk-Projekte (*{})</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>Noch wurde kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>About PetDesk</source>
        <translation>Über PetDesk</translation>
    </message>
    <message>
        <source>PetDesk {}

Trains image classifiers on folders of pictures, on this computer alone.</source>
        <translation>PetDesk {}

Trainiert Bildklassifikatoren an Ordnern voller Bilder, allein auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Choose a model file from disk</source>
        <translation>Eine Modelldatei von der Platte wählen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>Modelle (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>{} (cannot be used)</source>
        <translation>{} (nicht zu gebrauchen)</translation>
    </message>
    <message>
        <source>{}, error {}, the lowest</source>
        <translation>{}, Fehler {}, der kleinste</translation>
    </message>
    <message>
        <source>{}, error {}</source>
        <translation>{}, Fehler {}</translation>
    </message>
    <message>
        <source>Install {}...</source>
        <translation>{} installieren ...</translation>
    </message>
    <message>
        <source>Train one on the Train page, or open or drop a model file of PetDesk&apos;s.</source>
        <translation>Trainieren Sie eines auf der Seite Trainieren, oder öffnen Sie eine Modelldatei von PetDesk oder legen Sie sie ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es): {}</source>
        <translation>
            <numerusform>%Ln Klasse: {}</numerusform>
            <numerusform>%Ln Klassen: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, pictures of {} pixels</source>
        <translation>{}, Bilder von {} Pixeln</translation>
    </message>
    <message numerus="yes">
        <source>, the mean of %Ln networks</source>
        <translation>
            <numerusform>, das Mittel von %Ln Netz</numerusform>
            <numerusform>, das Mittel von %Ln Netzen</numerusform>
        </translation>
    </message>
    <message>
        <source>, answers from a probability of {}</source>
        <translation>, antwortet ab einer Wahrscheinlichkeit von {}</translation>
    </message>
    <message>
        <source>, may answer “none of these”</source>
        <translation>, kann „nichts davon“ antworten</translation>
    </message>
    <message>
        <source>, temperature {}</source>
        <translation>, Temperatur {}</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %Ln picture(s) of {}</source>
        <translation>
            <numerusform>An %Ln Bild von {} trainiert</numerusform>
            <numerusform>An %Ln Bildern von {} trainiert</numerusform>
        </translation>
    </message>
    <message>
        <source>error {} on {} others</source>
        <translation>Fehler {} bei {} anderen</translation>
    </message>
</context>
<context>
    <name>MorePhotosPanel</name>
    <message>
        <source>&amp;Find out</source>
        <translation>&amp;Herausfinden</translation>
    </message>
    <message>
        <source>Error over training pictures</source>
        <translation>Fehler nach Trainingsbildern</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Error rate, 95% from</source>
        <translation>Fehlerrate, 95 % von</translation>
    </message>
    <message>
        <source>Error rate, 95% to</source>
        <translation>Fehlerrate, 95 % bis</translation>
    </message>
    <message>
        <source>Heads are trained on 25, 50, 75 and 100% of the pictures. What the error does tells what more bring.</source>
        <translation>Köpfe werden mit 25, 50, 75 und 100 % der Bilder trainiert. Wie sich der Fehler verhält, sagt, was mehr bringen.</translation>
    </message>
    <message>
        <source>Classes that still gain</source>
        <translation>Klassen, die noch gewinnen</translation>
    </message>
    <message>
        <source>With half</source>
        <translation>Mit halben</translation>
    </message>
    <message>
        <source>With all</source>
        <translation>Mit allen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes that still gain, with their errors</source>
        <translation>Klassen, die noch gewinnen, mit ihren Fehlern</translation>
    </message>
    <message>
        <source>No class gains so much that it could not be chance.</source>
        <translation>Keine Klasse gewinnt so viel, dass es kein Zufall sein kann.</translation>
    </message>
    <message>
        <source>Tried with {}; mark another network in the table to try it with that one.</source>
        <translation>Versucht mit {}; markieren Sie ein anderes Netz in der Tabelle, um es damit zu versuchen.</translation>
    </message>
    <message>
        <source>Mark a network in the table first.</source>
        <translation>Markieren Sie erst ein Netz in der Tabelle.</translation>
    </message>
    <message>
        <source>{}: with half of the training pictures {} are told wrongly, with all of them {}.</source>
        <translation>{}: mit der Hälfte der Trainingsbilder werden {} falsch beantwortet, mit allen {}.</translation>
    </message>
    <message>
        <source>{} to {} points</source>
        <translation>{} bis {} Punkte</translation>
    </message>
    <message>
        <source>That may be chance ({}): more photos of the same kind would hardly help.</source>
        <translation>Das kann Zufall sein ({}): mehr Fotos derselben Art würden kaum helfen.</translation>
    </message>
    <message>
        <source>It got worse with more ({}): look for wrong labels before you add photos.</source>
        <translation>Mit mehr wurde es schlechter ({}): suchen Sie falsche Klassen, bevor Sie Fotos hinzufügen.</translation>
    </message>
    <message>
        <source>That is more than chance ({}): more photos will help, twice as many a little less than that.</source>
        <translation>Das ist mehr als Zufall ({}): mehr Fotos werden helfen, doppelt so viele etwas weniger als das.</translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting is called so. Settings of schedules are below their curve.</source>
        <translation>Keine Einstellung heißt so. Die der Verläufe stehen unter ihrer Kurve.</translation>
    </message>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln geändert</numerusform>
            <numerusform>{} · %Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Averages and snapshots</source>
        <translation>Mittel und Snapshots</translation>
    </message>
    <message>
        <source>Memory and speed</source>
        <translation>Speicher und Tempo</translation>
    </message>
    <message>
        <source>Repeating and resuming</source>
        <translation>Wiederholen und Fortsetzen</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Pictures and the classes they get</source>
        <translation>Bilder und die Klassen, die sie bekommen</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>{}: class {}</source>
        <translation>{}: Klasse {}</translation>
    </message>
    <message>
        <source>{}: no class, left out</source>
        <translation>{}: keine Klasse, ausgelassen</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Search all networks</source>
        <translation>Alle Netze durchsuchen</translation>
    </message>
    <message>
        <source>Search all networks in a table, by name, size and weights</source>
        <translation>Alle Netze in einer Tabelle durchsuchen, nach Name, Größe und Gewichten</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Which one suits my pictures?</source>
        <translation>Welches passt zu meinen Bildern?</translation>
    </message>
    <message>
        <source>Compare networks on these pictures, and find out whether more photos help</source>
        <translation>Netze an diesen Bildern vergleichen, und herausfinden, ob mehr Fotos helfen</translation>
    </message>
</context>
<context>
    <name>OfferSearch</name>
    <message>
        <source>Search networks</source>
        <translation>Netze durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Ticked only</source>
        <translation>Nur &amp;angekreuzte</translation>
    </message>
    <message>
        <source>No network fits. Search for fewer words, or take away a filter.</source>
        <translation>Kein Netz passt. Suchen Sie nach weniger Wörtern, oder nehmen Sie einen Filter weg.</translation>
    </message>
</context>
<context>
    <name>OnePicture</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Classes and how probable each is</source>
        <translation>Klassen, und wie wahrscheinlich jede ist</translation>
    </message>
    <message>
        <source>Choose a picture to see how probable each class is.</source>
        <translation>Wählen Sie ein Bild, um zu sehen, wie wahrscheinlich jede Klasse ist.</translation>
    </message>
    <message>
        <source>Asking the model for every class...</source>
        <translation>Das Modell wird nach jeder Klasse gefragt...</translation>
    </message>
    <message>
        <source>The nearest is {}, which is an answer from {} on.</source>
        <translation>Am nächsten kommt {}; das gilt ab {} als Antwort.</translation>
    </message>
    <message>
        <source>Show the first {} only</source>
        <translation>Nur die ersten {} zeigen</translation>
    </message>
    <message>
        <source>Show all {} classes</source>
        <translation>Alle {} Klassen zeigen</translation>
    </message>
</context>
<context>
    <name>OptionalEditor</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>OtherAnswers</name>
    <message>
        <source>“{}” is under way. Ask about other pictures when it is done.</source>
        <translation>„{}“ läuft noch. Fragen Sie nach anderen Bildern, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Asking the model about other pictures</source>
        <translation>Das Modell wird nach anderen Bildern gefragt</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Curves of the runs</source>
        <translation>Kurven der Läufe</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>&amp;over</source>
        <translation>&amp;über</translation>
    </message>
    <message>
        <source>The first {} of the chosen runs are drawn.</source>
        <translation>Die ersten {} der gewählten Läufe sind gezeichnet.</translation>
    </message>
    <message>
        <source>Reading the curves...</source>
        <translation>Die Kurven werden gelesen...</translation>
    </message>
    <message>
        <source>Run {}: {}</source>
        <translation>Lauf {}: {}</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Training, each step</source>
        <translation>Training, jeder Schritt</translation>
    </message>
    <message>
        <source>Training, smoothed</source>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>Run {}, training</source>
        <translation>Lauf {}, Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Run {}, validation</source>
        <translation>Lauf {}, Validierung</translation>
    </message>
    <message>
        <source>Run {}</source>
        <translation>Lauf {}</translation>
    </message>
    <message>
        <source>Phase {}</source>
        <translation>Phase {}</translation>
    </message>
    <message>
        <source>Choose runs in the list to see their curves; Ctrl and Shift choose several.</source>
        <translation>Wählen Sie Läufe in der Liste, um ihre Kurven zu sehen; Strg und Umschalt wählen mehrere.</translation>
    </message>
    <message>
        <source>No epoch of this was validated.</source>
        <translation>Keine Epoche davon wurde validiert.</translation>
    </message>
    <message>
        <source>This figure was not kept of any epoch.</source>
        <translation>Diese Kennzahl wurde von keiner Epoche behalten.</translation>
    </message>
    <message>
        <source>The curves were in the run&apos;s folder, which is not there any more.</source>
        <translation>Die Kurven lagen im Ordner des Laufs, der nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Nothing was trained here: there is no curve.</source>
        <translation>Hier wurde nichts trainiert: es gibt keine Kurve.</translation>
    </message>
</context>
<context>
    <name>PackagesModel</name>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>PackagesView</name>
    <message>
        <source>Packages that would come</source>
        <translation>Pakete, die kämen</translation>
    </message>
</context>
<context>
    <name>PairsPanel</name>
    <message>
        <source>Leave out pairs that were confused less often</source>
        <translation>Paare weglassen, die seltener verwechselt wurden</translation>
    </message>
    <message>
        <source>At least this ma&amp;ny pictures:</source>
        <translation>&amp;Mindestens so viele Bilder:</translation>
    </message>
    <message>
        <source>Most confused pairs of classes</source>
        <translation>Am häufigsten verwechselte Klassen</translation>
    </message>
    <message>
        <source>No two classes were confused: every picture is right.</source>
        <translation>Keine zwei Klassen wurden verwechselt: jedes Bild ist richtig.</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation>Was die Bilder sind</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>What the model answered</source>
        <translation>Was das Modell antwortete</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of the class&apos; validation pictures</source>
        <translation>Von den Validierungsbildern der Klasse</translation>
    </message>
</context>
<context>
    <name>ParamsForm</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>„{}“ kann so nicht bleiben. {}</translation>
    </message>
</context>
<context>
    <name>PartChoice</name>
    <message>
        <source>Validation pictures tell how good the model is. Of others you see what it learned, or missed.</source>
        <translation>Validierungsbilder sagen, wie gut das Modell ist. Bei anderen sehen Sie, was es gelernt oder verpasst hat.</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>of validation</source>
        <translation>der Validierung</translation>
    </message>
    <message>
        <source>of training</source>
        <translation>des Trainings</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>in {}</translation>
    </message>
    <message>
        <source>in a folder...</source>
        <translation>in einem Ordner...</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with labels</source>
        <translation>Einen Ordner mit Bildern und Labels wählen</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Name the file to write</source>
        <translation>Datei benennen, die geschrieben wird</translation>
    </message>
    <message>
        <source>Files that go ({})</source>
        <translation>Passende Dateien ({})</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Wählen: {}</translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message>
        <source>Show only names without a class</source>
        <translation>Nur Namen ohne Klasse zeigen</translation>
    </message>
    <message>
        <source>Looking at the pictures...</source>
        <translation>Die Bilder werden angesehen...</translation>
    </message>
    <message>
        <source>Correct the setting that is marked</source>
        <translation>Berichtigen Sie die markierte Einstellung</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>The pictures are made or fetched when you press the button.</source>
        <translation>Die Bilder werden gemacht oder geladen, wenn Sie den Knopf drücken.</translation>
    </message>
    <message>
        <source>This does not work yet</source>
        <translation>So geht es noch nicht</translation>
    </message>
    <message>
        <source>More than {} pictures, {} classes so far</source>
        <translation>Mehr als {} Bilder, bis jetzt {} Klassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}</source>
        <translation>
            <numerusform>%Ln Bild, {}</numerusform>
            <numerusform>%Ln Bilder, {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln picture(s) get a class; {}</source>
        <translation>
            <numerusform>{} von %Ln Bild bekommen eine Klasse; {}</numerusform>
            <numerusform>{} von %Ln Bildern bekommen eine Klasse; {}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are of one class. A network needs at least two to tell apart: choose another way to read the labels, or a folder with more classes.</source>
        <translation>Alle sind von einer Klasse. Ein Netz braucht mindestens zwei, um sie zu unterscheiden: wählen Sie eine andere Art, die Klassen zu lesen, oder einen Ordner mit mehr Klassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are not where the table says; they would take no part.</source>
        <translation>
            <numerusform>%Ln davon ist nicht da, wo die Tabelle es sagt; es nähme nicht teil.</numerusform>
            <numerusform>%Ln davon sind nicht da, wo die Tabelle es sagt; sie nähmen nicht teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of them are for training and which for validation is given.</source>
        <translation>Welche davon zum Training und welche zur Validierung sind, ist gegeben.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %Ln name(s) without a class</source>
        <translation>
            <numerusform>Nur den %Ln Namen ohne Klasse zeigen</numerusform>
            <numerusform>Nur die %Ln Namen ohne Klasse zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhasesModel</name>
    <message>
        <source>phase {}</source>
        <translation>Phase {}</translation>
    </message>
    <message>
        <source>“{}” is no number of epochs. Give a whole number from 1 to {}.</source>
        <translation>„{}“ ist keine Anzahl von Epochen. Geben Sie eine ganze Zahl von 1 bis {} an.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>A name for the phase</source>
        <translation>Ein Name für die Phase</translation>
    </message>
    <message>
        <source>Trains</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>found first</source>
        <translation>wird gesucht</translation>
    </message>
    <message>
        <source>The new head alone, also on cached features; all layers; or those from a layer group on, the first ones frozen</source>
        <translation>Nur der neue Kopf, auch auf gemerkten Merkmalen; alle Schichten; oder die ab einer Schichtgruppe, die ersten eingefroren</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How many times through the training pictures</source>
        <translation>Wie viele Male durch die Trainingsbilder</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How the learning rate moves during the phase</source>
        <translation>Wie sich die Lernrate während der Phase bewegt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The highest learning rate: {}; a slice from the first layers to the head: {}; or one for each part of the network: {}</source>
        <translation>Die höchste Lernrate: {}; ein Bereich von den ersten Schichten zum Kopf: {}; oder eine für jeden Teil des Netzes: {}</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Change &amp;class...</source>
        <translation>&amp;Klasse ändern...</translation>
    </message>
    <message>
        <source>Use for &amp;training</source>
        <translation>Zum &amp;Training nehmen</translation>
    </message>
    <message>
        <source>Use for vali&amp;dation</source>
        <translation>Zur &amp;Validierung nehmen</translation>
    </message>
    <message>
        <source>Let PetDesk dra&amp;w the side</source>
        <translation>PetDesk die Seite &amp;losen lassen</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Aus&amp;lassen</translation>
    </message>
    <message>
        <source>Take &amp;in again</source>
        <translation>Wieder &amp;aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Large view</source>
        <translation>&amp;Große Ansicht</translation>
    </message>
    <message>
        <source>&amp;Step by step</source>
        <translation>&amp;Schritt für Schritt</translation>
    </message>
    <message>
        <source>Show in the &amp;file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Copy the &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Give the chosen pictures another class (Ctrl+L)</source>
        <translation>Den gewählten Bildern eine andere Klasse geben (Strg+L)</translation>
    </message>
    <message>
        <source>Take the chosen pictures out of training and validation (Del); files stay</source>
        <translation>Die gewählten Bilder aus Training und Validierung nehmen (Entf); Dateien bleiben</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message numerus="yes">
        <source>Which class do the %Ln chosen picture(s) belong to?</source>
        <translation>
            <numerusform>Zu welcher Klasse gehört das %Ln gewählte Bild?</numerusform>
            <numerusform>Zu welcher Klasse gehören die %Ln gewählten Bilder?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {}.</source>
        <translation>Dieses Bild kann nicht gezeigt werden: {}.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>{} · edited</source>
        <translation>{} · geändert</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>Die Quelle sagt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Put there by</source>
        <translation>Dorthin gesetzt von</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>there is an exact copy of it</source>
        <translation>es gibt eine genaue Kopie davon</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>Aufgeführt als</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Validated pictures</source>
        <translation>Validierte Bilder</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>Finding the pictures...</source>
        <translation>Die Bilder werden gesucht...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {} of {} pictures</source>
        <translation>Die ersten {} von {} Bildern</translation>
    </message>
</context>
<context>
    <name>PicturesTab</name>
    <message>
        <source>Change class...</source>
        <translation>Klasse ändern...</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>Verwenden zur</translation>
    </message>
    <message>
        <source>Put the chosen pictures on a side of the split</source>
        <translation>Die gewählten Bilder auf eine Seite der Aufteilung setzen</translation>
    </message>
    <message>
        <source>Reading the project...</source>
        <translation>Das Projekt wird gelesen...</translation>
    </message>
    <message>
        <source>No picture fits what is chosen on the left and above.</source>
        <translation>Kein Bild passt zu dem, was links und oben gewählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) chosen</source>
        <translation>
            <numerusform>%Ln Bild gewählt</numerusform>
            <numerusform>%Ln Bilder gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose pictures to change them</source>
        <translation>Wählen Sie erst Bilder</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>{} is not there. Check that its disk is connected.</source>
        <translation>{} ist nicht da. Prüfen Sie, ob der Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>{} is a single picture. Drop the folder that holds all of them.</source>
        <translation>{} ist ein einzelnes Bild. Legen Sie den Ordner ab, der alle enthält.</translation>
    </message>
    <message>
        <source>{} is no folder of pictures, no table (.csv, .tsv) and no project (.petdesk). Drop one of these.</source>
        <translation>{} ist kein Ordner mit Bildern, keine Tabelle (.csv, .tsv) und kein Projekt (.petdesk). Legen Sie eines davon ab.</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .png, .svg or .csv.</source>
        <translation>Geben Sie der Datei einen Namen, der auf .png, .svg oder .csv endet.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}). Choose another place.</source>
        <translation>{} kann nicht geschrieben werden ({}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{} cannot be written. Choose another place.</source>
        <translation>{} kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>PluginChoice</name>
    <message>
        <source>{} (not here)</source>
        <translation>{} (nicht hier)</translation>
    </message>
    <message>
        <source>⚠ The plugin that brings this is not loaded. Choose another, or look at the Plugins page.</source>
        <translation>⚠ Das Plugin, das dies mitbringt, ist nicht geladen. Wählen Sie etwas anderes, oder sehen Sie auf der Seite Plugins nach.</translation>
    </message>
</context>
<context>
    <name>PluginDetail</name>
    <message>
        <source>About the chosen plugin</source>
        <translation>Über das gewählte Plugin</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Switch {} on</source>
        <translation>{} einschalten</translation>
    </message>
    <message>
        <source>Switch {} off</source>
        <translation>{} ausschalten</translation>
    </message>
    <message>
        <source>Takes effect when PetDesk is started again.</source>
        <translation>Gilt, wenn PetDesk neu gestartet wird.</translation>
    </message>
    <message>
        <source>While it was loaded:
{}</source>
        <translation>Während es geladen wurde:
{}</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect. Projects and models that use what it adds will not work until it is on again.</source>
        <translation>Starten Sie PetDesk neu, damit das gilt. Projekte und Modelle, die brauchen, was es hinzufügt, gehen nicht, bis es wieder eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect.</source>
        <translation>Starten Sie PetDesk neu, damit das gilt.</translation>
    </message>
</context>
<context>
    <name>PluginKinds</name>
    <message numerus="yes">
        <source>%Ln dataset(s)</source>
        <translation>
            <numerusform>%Ln Datensatz-Art</numerusform>
            <numerusform>%Ln Datensatz-Arten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln augmentation(s)</source>
        <translation>
            <numerusform>%Ln Augmentierung</numerusform>
            <numerusform>%Ln Augmentierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln architecture(s)</source>
        <translation>
            <numerusform>%Ln Architektur</numerusform>
            <numerusform>%Ln Architekturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schedule(s)</source>
        <translation>
            <numerusform>%Ln Verlauf</numerusform>
            <numerusform>%Ln Verläufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PluginOrigin</name>
    <message>
        <source>Comes with PetDesk {}</source>
        <translation>Gehört zu PetDesk {}</translation>
    </message>
    <message>
        <source>File: {}</source>
        <translation>Datei: {}</translation>
    </message>
    <message>
        <source>Package {} {}</source>
        <translation>Paket {} {}</translation>
    </message>
    <message>
        <source>Load time: {}</source>
        <translation>Ladezeit: {}</translation>
    </message>
    <message>
        <source> (slow: a plugin should need no more than {})</source>
        <translation> (langsam: Ein Plugin sollte nicht mehr als {} brauchen)</translation>
    </message>
    <message>
        <source>Installed here on {} from {}</source>
        <translation>Hier installiert am {} von {}</translation>
    </message>
    <message>
        <source>{} on the disk</source>
        <translation>{} auf der Festplatte</translation>
    </message>
</context>
<context>
    <name>PluginSettings</name>
    <message>
        <source>at least {}</source>
        <translation>mindestens {}</translation>
    </message>
    <message>
        <source>above {}</source>
        <translation>über {}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>höchstens {}</translation>
    </message>
    <message>
        <source>below {}</source>
        <translation>unter {}</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>voreingestellt {}</translation>
    </message>
    <message>
        <source>has to be set</source>
        <translation>muss gesetzt werden</translation>
    </message>
    <message>
        <source>any number of entries</source>
        <translation>beliebig viele Einträge</translation>
    </message>
    <message>
        <source>no fewer than {} of them</source>
        <translation>nicht weniger als {}</translation>
    </message>
    <message>
        <source>no more than {} of them</source>
        <translation>nicht mehr als {}</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>eines von {}</translation>
    </message>
    <message>
        <source>a colour</source>
        <translation>eine Farbe</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>counts while “{}” is set</source>
        <translation>zählt, solange „{}“ gesetzt ist</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>counts while “{}” is {}</source>
        <translation>zählt, solange „{}“ auf {} steht</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>PluginSources</name>
    <message>
        <source>The package of that name is looked up in the package index.</source>
        <translation>Das Paket dieses Namens wird im Paketverzeichnis gesucht.</translation>
    </message>
    <message>
        <source>A wheel, which is a finished package: works without the internet.</source>
        <translation>Ein Wheel, also ein fertiges Paket: geht auch ohne Internet.</translation>
    </message>
    <message>
        <source>Packed source code: looking into it runs the build program that it brings.</source>
        <translation>Gepackter Quelltext: Beim Ansehen läuft das Bauprogramm, das er mitbringt.</translation>
    </message>
    <message>
        <source>A folder of source code: looking into it runs the build program that it brings.</source>
        <translation>Ein Ordner mit Quelltext: Beim Ansehen läuft das Bauprogramm, das er mitbringt.</translation>
    </message>
    <message>
        <source>Source code from git: looking into it runs the build program that it brings.</source>
        <translation>Quelltext aus git: Beim Ansehen läuft das Bauprogramm, das er mitbringt.</translation>
    </message>
    <message>
        <source>A package that is fetched from this address.</source>
        <translation>Ein Paket, das von dieser Adresse geholt wird.</translation>
    </message>
    <message>
        <source>A plugin in a single file needs no installing: put it into the plugin folder, then press “Look again” beside “Open the plugin folder”.</source>
        <translation>Ein Plugin in einer einzigen Datei muss nicht installiert werden: Legen Sie es in den Plugin-Ordner und drücken Sie dann „Erneut suchen“ neben „Plugin-Ordner öffnen“.</translation>
    </message>
    <message>
        <source>This folder holds no package: there is no pyproject.toml in it.</source>
        <translation>In diesem Ordner ist kein Paket: Es gibt darin keine pyproject.toml.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Give a package&apos;s name, a wheel, a source package (.tar.gz), a folder, or an https or git address.</source>
        <translation>Geben Sie den Namen eines Pakets, ein Wheel, ein Quellpaket (.tar.gz), einen Ordner oder eine https- oder git-Adresse an.</translation>
    </message>
</context>
<context>
    <name>PluginState</name>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>Unverträglich</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>{}, then off</source>
        <translation>{}, dann aus</translation>
    </message>
    <message>
        <source>{}, then on</source>
        <translation>{}, dann an</translation>
    </message>
    <message>
        <source>It was switched off, so that PetDesk can be used without it.</source>
        <translation>Es wurde ausgeschaltet, damit PetDesk ohne es benutzt werden kann.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>It failed or did something it must not. PetDesk works without it.</source>
        <translation>Es ist gescheitert oder tat etwas, das es nicht darf. PetDesk arbeitet ohne es.</translation>
    </message>
    <message>
        <source>It was written for another version of PetDesk. Look for a newer version of it.</source>
        <translation>Es wurde für eine andere Version von PetDesk geschrieben. Sehen Sie nach einer neueren.</translation>
    </message>
    <message>
        <source>PetDesk runs in safe mode, which loads only its own plugins.</source>
        <translation>PetDesk läuft im abgesicherten Modus, der nur die eigenen Plugins lädt.</translation>
    </message>
    <message>
        <source>A part of its former version stays in memory. Restart PetDesk to use it.</source>
        <translation>Ein Teil seiner früheren Version bleibt im Speicher. Starten Sie PetDesk neu, um es zu verwenden.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>Sie haben es ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>PluginTable</name>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Bringt</translation>
    </message>
    <message>
        <source>Load time</source>
        <translation>Ladezeit</translation>
    </message>
    <message>
        <source>It makes PetDesk slower to start: a plugin should need no more than {}.</source>
        <translation>Es verlangsamt den Start von PetDesk: Ein Plugin sollte nicht mehr als {} brauchen.</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>PetDesk</source>
        <translation>PetDesk</translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>&amp;Open the plugin folder</source>
        <translation>Plugin-Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>A plugin in a single .py file works from here:
{}</source>
        <translation>Ein Plugin in einer einzigen .py-Datei wirkt von hier aus:
{}</translation>
    </message>
    <message>
        <source>Loads what came into the plugin folder since PetDesk was started.</source>
        <translation>Lädt, was seit dem Start von PetDesk in den Plugin-Ordner gekommen ist.</translation>
    </message>
    <message>
        <source>Plugins &amp;here</source>
        <translation>Plugins &amp;hier</translation>
    </message>
    <message>
        <source>Get &amp;more</source>
        <translation>&amp;Mehr holen</translation>
    </message>
    <message>
        <source>Take back: {}</source>
        <translation>Rückgängig machen: {}</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another plugin is being installed. Wait for it or cancel it.</source>
        <translation>Ein anderes Plugin wird gerade installiert. Warten Sie darauf oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>{} is in place and is being loaded.</source>
        <translation>{} ist da und wird geladen.</translation>
    </message>
    <message>
        <source>{} does not work: {}</source>
        <translation>{} funktioniert nicht: {}</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect.</source>
        <translation>Starten Sie PetDesk neu, damit das wirkt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{} was not installed. {}</source>
        <translation>{} wurde nicht installiert. {}</translation>
    </message>
    <message>
        <source>{} was not installed; nothing has changed.</source>
        <translation>{} wurde nicht installiert; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Der Ordner {} kann nicht angelegt werden ({}).</translation>
    </message>
    <message>
        <source>The plugin folder is {}. No program opened it.</source>
        <translation>Der Plugin-Ordner ist {}. Kein Programm hat ihn geöffnet.</translation>
    </message>
</context>
<context>
    <name>PredictPage</name>
    <message>
        <source>&amp;Label them</source>
        <translation>&amp;Beschriften</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what is labelled so far is kept</source>
        <translation>Anhalten; was schon beschriftet ist, bleibt</translation>
    </message>
    <message>
        <source>Label new pictures</source>
        <translation>Neue Bilder beschriften</translation>
    </message>
    <message>
        <source>Choose a model above and a folder, or drop both here. Every picture gets the most probable label and how confident the model is. Your files are never moved or changed.</source>
        <translation>Wählen Sie oben ein Modell und einen Ordner, oder legen Sie beides hier ab. Jedes Bild bekommt die wahrscheinlichste Klasse, und wie sicher sich das Modell ist. Ihre Dateien werden nie verschoben oder geändert.</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Choose pictures...</source>
        <translation>Bilder wählen...</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Wählen Sie zuerst ein Modell</translation>
    </message>
    <message>
        <source>Choose a folder or pictures first</source>
        <translation>Wählen Sie zuerst einen Ordner oder Bilder</translation>
    </message>
    <message>
        <source>&amp;Label when that is done</source>
        <translation>&amp;Danach beschriften</translation>
    </message>
    <message>
        <source>Have the model label every picture</source>
        <translation>Das Modell jedes Bild beschriften lassen</translation>
    </message>
    <message>
        <source>&amp;Cancel waiting</source>
        <translation>&amp;Warten abbrechen</translation>
    </message>
    <message>
        <source>“{}” is under way. Labelling can begin when it is done.</source>
        <translation>„{}“ ist im Gange. Das Beschriften kann beginnen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Labelling begins when “{}” is done.</source>
        <translation>Das Beschriften beginnt, wenn „{}“ fertig ist.</translation>
    </message>
    <message>
        <source>Labelling {}</source>
        <translation>{} wird beschriftet</translation>
    </message>
    <message>
        <source>None of these files is a picture that PetDesk can read. Choose other pictures.</source>
        <translation>Keine dieser Dateien ist ein Bild, das PetDesk lesen kann. Wählen Sie andere Bilder.</translation>
    </message>
    <message>
        <source>{}, cancelled; what was labelled is kept</source>
        <translation>{}, abgebrochen; was beschriftet wurde, bleibt</translation>
    </message>
    <message>
        <source>{}, labelled by {}</source>
        <translation>{}, beschriftet von {}</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>Vorhersagen exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{} rows are in {}.</source>
        <translation>{} Zeilen stehen in {}.</translation>
    </message>
    <message>
        <source>Wait until the pictures under way are labelled, or cancel that.</source>
        <translation>Warten Sie, bis die Bilder beschriftet sind, oder brechen Sie das ab.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Vary the same pictures by other random numbers (R, or Space on the pictures)</source>
        <translation>Dieselben Bilder mit anderen Zufallszahlen verändern (R, oder Leertaste auf den Bildern)</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Show other pictures of the project (O)</source>
        <translation>Andere Bilder des Projekts zeigen (O)</translation>
    </message>
    <message>
        <source>&amp;One picture, many draws</source>
        <translation>&amp;Ein Bild, viele Ziehungen</translation>
    </message>
    <message>
        <source>Show one picture many times, each time by other random numbers</source>
        <translation>Ein Bild viele Male zeigen, jedes Mal mit anderen Zufallszahlen</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>&amp;Bilder</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Training pictures as varied now</source>
        <translation>Trainingsbilder, wie sie jetzt verändert werden</translation>
    </message>
    <message>
        <source>Pictures as validation sees them</source>
        <translation>Bilder, wie die Validierung sie sieht</translation>
    </message>
    <message>
        <source>Drawing the pictures...</source>
        <translation>Die Bilder werden gezeichnet...</translation>
    </message>
    <message>
        <source>Training, as varied now</source>
        <translation>Training, wie jetzt verändert</translation>
    </message>
    <message>
        <source>Validation, as it will be seen</source>
        <translation>Validierung, wie sie gesehen wird</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Open a folder of pictures or a project first.</source>
        <translation>Öffnen Sie zuerst einen Ordner mit Bildern oder ein Projekt.</translation>
    </message>
    <message>
        <source>Counting the pictures…</source>
        <translation>Die Bilder werden gezählt…</translation>
    </message>
    <message>
        <source>Of many pictures this takes a moment.</source>
        <translation>Bei vielen Bildern dauert das einen Moment.</translation>
    </message>
    <message>
        <source>No picture takes part</source>
        <translation>Kein Bild nimmt teil</translation>
    </message>
    <message>
        <source>All pictures are taken out or cannot be read. Take some in again on the Pictures tab.</source>
        <translation>Alle Bilder sind herausgenommen oder unlesbar. Nehmen Sie auf der Karte Bilder einige wieder auf.</translation>
    </message>
    <message>
        <source>No picture is for training.</source>
        <translation>Kein Bild ist zum Training.</translation>
    </message>
    <message>
        <source>No picture is kept for validation.</source>
        <translation>Kein Bild ist für die Validierung zurückbehalten.</translation>
    </message>
    <message>
        <source>One picture as {} epochs would vary it, and as validation would see it.</source>
        <translation>Ein Bild, wie {} Epochen es verändern würden, und wie die Validierung es sähe.</translation>
    </message>
    <message>
        <source>Draw {}: what epoch {} of a training would see of these pictures.</source>
        <translation>Ziehung {}: was Epoche {} eines Trainings von diesen Bildern sähe.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Schritt {done} von {total}</translation>
    </message>
    <message>
        <source>Trying rate {done} of {total}</source>
        <translation>Rate {done} von {total} wird probiert</translation>
    </message>
    <message>
        <source>Labelled {done} of {total} pictures</source>
        <translation>{done} von {total} Bildern beschriftet</translation>
    </message>
    <message>
        <source>Prepared {done} of {total} pictures</source>
        <translation>{done} von {total} Bildern vorbereitet</translation>
    </message>
    <message>
        <source>Looked at {done} of {total} pictures</source>
        <translation>{done} von {total} Bildern angesehen</translation>
    </message>
    <message>
        <source>{message}: {done}</source>
        <translation>{message}: {done}</translation>
    </message>
    <message>
        <source>{message}: {done} of {total}</source>
        <translation>{message}: {done} von {total}</translation>
    </message>
    <message>
        <source>Looking into the plugin</source>
        <translation>Das Plugin wird angesehen</translation>
    </message>
    <message>
        <source>Finding out what it needs</source>
        <translation>Es wird ermittelt, was es braucht</translation>
    </message>
    <message>
        <source>Fetching packages</source>
        <translation>Pakete werden geholt</translation>
    </message>
    <message>
        <source>Putting packages in place</source>
        <translation>Pakete werden eingesetzt</translation>
    </message>
    <message>
        <source>Checking what was installed</source>
        <translation>Was installiert wurde, wird geprüft</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} je Sekunde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild gefunden</numerusform>
            <numerusform>%Ln Bilder gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPlace</name>
    <message>
        <source>&amp;Keep the project in</source>
        <translation>Das &amp;Projekt aufbewahren in</translation>
    </message>
    <message>
        <source>One file with labels, edits and settings; the trained models go into a folder beside it.</source>
        <translation>Eine Datei mit Klassen, Änderungen und Einstellungen; die trainierten Modelle kommen in einen Ordner daneben.</translation>
    </message>
    <message>
        <source>The project&apos;s file</source>
        <translation>Die Datei des Projekts</translation>
    </message>
    <message>
        <source>C&amp;hange...</source>
        <translation>Ä&amp;ndern...</translation>
    </message>
    <message>
        <source>Open that project</source>
        <translation>Dieses Projekt öffnen</translation>
    </message>
    <message>
        <source>Type a name for the project.</source>
        <translation>Geben Sie einen Namen für das Projekt ein.</translation>
    </message>
    <message>
        <source>{} is there already. Open it, or choose another name.</source>
        <translation>{} gibt es schon. Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>You may not write in {}. Choose another folder.</source>
        <translation>Sie dürfen in {} nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Keep the project in</source>
        <translation>Das Projekt aufbewahren in</translation>
    </message>
    <message>
        <source>Projects (*{})</source>
        <translation>Projekte (*{})</translation>
    </message>
</context>
<context>
    <name>Rankings</name>
    <message>
        <source>No picture was validated here.</source>
        <translation>Hier wurde kein Bild validiert.</translation>
    </message>
    <message>
        <source>No picture here is right.</source>
        <translation>Kein Bild ist hier richtig.</translation>
    </message>
    <message>
        <source>No picture here is wrong.</source>
        <translation>Kein Bild ist hier falsch.</translation>
    </message>
    <message>
        <source>Top losses</source>
        <translation>Größte Verluste</translation>
    </message>
    <message>
        <source>What surprised the model most comes first: the place to look for wrong labels.</source>
        <translation>Zuerst, was das Modell am meisten überraschte: hier findet man falsche Klassen.</translation>
    </message>
    <message>
        <source>Most incorrect</source>
        <translation>Am falschesten</translation>
    </message>
    <message>
        <source>Wrong answers, those first of which the model was surest.</source>
        <translation>Falsche Antworten, zuerst die, bei denen sich das Modell am sichersten war.</translation>
    </message>
    <message>
        <source>Most uncertain</source>
        <translation>Am unsichersten</translation>
    </message>
    <message>
        <source>Those first for which the model wavered between the most classes.</source>
        <translation>Zuerst die, bei denen das Modell zwischen den meisten Klassen schwankte.</translation>
    </message>
    <message>
        <source>Most correct</source>
        <translation>Am richtigsten</translation>
    </message>
    <message>
        <source>Right answers, those first of which the model was surest.</source>
        <translation>Richtige Antworten, zuerst die, bei denen sich das Modell am sichersten war.</translation>
    </message>
    <message>
        <source>Random correct</source>
        <translation>Zufällige richtige</translation>
    </message>
    <message>
        <source>Right answers, drawn by chance.</source>
        <translation>Richtige Antworten, zufällig gezogen.</translation>
    </message>
    <message>
        <source>Random incorrect</source>
        <translation>Zufällige falsche</translation>
    </message>
    <message>
        <source>Wrong answers, drawn by chance.</source>
        <translation>Falsche Antworten, zufällig gezogen.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>It lies outside of the folder of the pictures.</source>
        <translation>Sie liegt außerhalb des Ordners der Bilder.</translation>
    </message>
    <message>
        <source>No folder or file can be called “{}” everywhere. Rename the class.</source>
        <translation>Kein Ordner und keine Datei kann überall „{}“ heißen. Benennen Sie die Klasse um.</translation>
    </message>
    <message>
        <source>What is called “{}” on the disk is another class in this project.</source>
        <translation>Was auf der Festplatte „{}“ heißt, ist in diesem Projekt eine andere Klasse.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>It is a link to a file elsewhere, which moving could break.</source>
        <translation>Sie ist ein Verweis auf eine Datei anderswo, den das Verschieben zerstören könnte.</translation>
    </message>
    <message>
        <source>With “{}” in its name the source would read another class from it.</source>
        <translation>Mit „{}“ im Namen läse die Quelle eine andere Klasse daraus.</translation>
    </message>
    <message>
        <source>The name is taken, and no free one gives the class “{}”.</source>
        <translation>Der Name ist vergeben, und kein freier ergibt die Klasse „{}“.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{} is not there. Connect its disk, or take it off this list with Delete; its file is not touched.</source>
        <translation>{} ist nicht da. Schließen Sie den Datenträger an, oder nehmen Sie es mit Entf von dieser Liste; die Datei bleibt unberührt.</translation>
    </message>
</context>
<context>
    <name>RecipeFiles</name>
    <message>
        <source>&amp;Load...</source>
        <translation>&amp;Laden...</translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Load a recipe from a file; or drop the file here</source>
        <translation>Ein Rezept aus einer Datei laden; oder die Datei hier ablegen</translation>
    </message>
    <message>
        <source>Sa&amp;ve...</source>
        <translation>Sichern &amp;unter...</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept sichern</translation>
    </message>
    <message>
        <source>Save how to train as a file, to use with other pictures or to share: phases, losses, augmentation</source>
        <translation>Als Datei sichern, wie trainiert wird, für andere Bilder oder zum Weitergeben: Phasen, Verlust, Augmentierung</translation>
    </message>
    <message>
        <source>The recipe “{}” is loaded. Ctrl+Z takes it back.</source>
        <translation>Das Rezept „{}“ ist geladen. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>The recipe is saved as {}.</source>
        <translation>Das Rezept ist als {} gesichert.</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
</context>
<context>
    <name>RecipeNumbers</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>„{}“ kann so nicht bleiben. {}</translation>
    </message>
    <message>
        <source>found first</source>
        <translation>wird gesucht</translation>
    </message>
</context>
<context>
    <name>RecipeSection</name>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the phase that the cursor is on</source>
        <translation>Die Phase entfernen, auf der die Marke steht</translation>
    </message>
    <message>
        <source>Remove the phase</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Back to the recipe&apos;s own</source>
        <translation>Zurück zu denen des Rezepts</translation>
    </message>
    <message>
        <source>The schedule&apos;s settings</source>
        <translation>Einstellungen des Verlaufs</translation>
    </message>
    <message>
        <source>From a file: “{}”.</source>
        <translation>Aus einer Datei: „{}“.</translation>
    </message>
    <message>
        <source>From a file: “{}”, changed since.</source>
        <translation>Aus einer Datei: „{}“, seither geändert.</translation>
    </message>
    <message>
        <source>Schedule of “{}”</source>
        <translation>Verlauf von „{}“</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Entry {}: {}</source>
        <translation>Eintrag {}: {}</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Das muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Das muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This must be one of {expected}.</source>
        <translation>Das muss eines von {expected} sein.</translation>
    </message>
    <message>
        <source>This must be written as {{&quot;name&quot;: value}}.</source>
        <translation>Das muss als {{&quot;name&quot;: wert}} geschrieben werden.</translation>
    </message>
    <message>
        <source>This must be written as [first, second].</source>
        <translation>Das muss als [erstes, zweites] geschrieben werden.</translation>
    </message>
    <message>
        <source>This must be above {gt}.</source>
        <translation>Das muss über {gt} liegen.</translation>
    </message>
    <message>
        <source>This must be at least {ge}.</source>
        <translation>Das muss mindestens {ge} sein.</translation>
    </message>
    <message>
        <source>This must be below {lt}.</source>
        <translation>Das muss unter {lt} liegen.</translation>
    </message>
    <message>
        <source>This must be at most {le}.</source>
        <translation>Das darf höchstens {le} sein.</translation>
    </message>
    <message>
        <source>This must be a multiple of {multiple_of}.</source>
        <translation>Das muss ein Vielfaches von {multiple_of} sein.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Es gibt schon etwas mit diesem Namen.</translation>
    </message>
    <message>
        <source>Its name must end in {suffixes}.</source>
        <translation>Der Name muss auf {suffixes} enden.</translation>
    </message>
    <message>
        <source>The folder that it goes into is not there.</source>
        <translation>Den Ordner, in den es kommen soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no colour. Write it as #rrggbb, such as #ff8000 for orange.</source>
        <translation>Das ist keine Farbe. Schreiben Sie sie als #rrggbb, etwa #ff8000 für Orange.</translation>
    </message>
    <message>
        <source>There must be at least {min_length} of them.</source>
        <translation>Es müssen mindestens {min_length} sein.</translation>
    </message>
    <message>
        <source>There must be no more than {max_length} of them.</source>
        <translation>Es dürfen höchstens {max_length} sein.</translation>
    </message>
    <message>
        <source>This must match {pattern}.</source>
        <translation>Das muss zu {pattern} passen.</translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message>
        <source>&amp;Open large view</source>
        <translation>&amp;Große Ansicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Where the model looks</source>
        <translation>&amp;Wohin das Modell schaut</translation>
    </message>
    <message>
        <source>Ho&amp;w its loss comes about</source>
        <translation>Wie sein &amp;Verlust zustande kommt</translation>
    </message>
    <message>
        <source>Sim&amp;ilar pictures</source>
        <translation>Äh&amp;nliche Bilder</translation>
    </message>
    <message>
        <source>&amp;Change the label...</source>
        <translation>&amp;Klasse ändern...</translation>
    </message>
    <message>
        <source>Open in the C&amp;leaner</source>
        <translation>Im Au&amp;fräumer öffnen</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Open large view	Enter</source>
        <translation>&amp;Große Ansicht öffnen	Eingabe</translation>
    </message>
    <message>
        <source>The open project does not have this picture.</source>
        <translation>Das offene Projekt hat dieses Bild nicht.</translation>
    </message>
    <message>
        <source>the prediction</source>
        <translation>die Vorhersage</translation>
    </message>
    <message>
        <source>Label it as &amp;predicted: {}</source>
        <translation>Wie &amp;vorhergesagt nennen: {}</translation>
    </message>
    <message>
        <source>&amp;Take into training again</source>
        <translation>Wieder ins &amp;Training nehmen</translation>
    </message>
    <message>
        <source>E&amp;xclude from training</source>
        <translation>Vom Training &amp;ausschließen</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Label ändern</translation>
    </message>
    <message numerus="yes">
        <source>New label of %Ln picture(s):</source>
        <translation>
            <numerusform>Neues Label von %Ln Bild:</numerusform>
            <numerusform>Neues Label von %Ln Bildern:</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot be shown. Check that its disk is connected.</source>
        <translation>{} kann nicht gezeigt werden. Prüfen Sie, ob der Datenträger angeschlossen ist.</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Confidence (%)</source>
        <translation>Sicherheit (%)</translation>
    </message>
    <message>
        <source>Right answers (%)</source>
        <translation>Richtige Antworten (%)</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As it is, 95%: from</source>
        <translation>Wie es ist, 95 %: von</translation>
    </message>
    <message>
        <source>As it is, 95%: to</source>
        <translation>Wie es ist, 95 %: bis</translation>
    </message>
    <message>
        <source>Ad&amp;just the temperature</source>
        <translation>Temperatur &amp;anpassen</translation>
    </message>
    <message>
        <source>One number that all activations are divided by, so that the probabilities mean what they say</source>
        <translation>Eine Zahl, durch die alle Aktivierungen geteilt werden, damit die Wahrscheinlichkeiten bedeuten, was sie sagen</translation>
    </message>
    <message>
        <source>&amp;Keep it in the model</source>
        <translation>Im Modell &amp;behalten</translation>
    </message>
    <message>
        <source>Predict and the command line then give the mended probabilities</source>
        <translation>Die Seite „Vorhersagen“ und die Befehlszeile geben dann die verbesserten Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Take it out a&amp;gain</source>
        <translation>Wieder heraus&amp;nehmen</translation>
    </message>
    <message>
        <source>Pictures with a co&amp;nfidence of</source>
        <translation>Bilder mit einer Si&amp;cherheit von</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen Sie...</translation>
    </message>
    <message>
        <source>{low} to {high}: {count} pictures, {right} right</source>
        <translation>{low} bis {high}: {count} Bilder, {right} richtig</translation>
    </message>
    <message>
        <source>The model has a temperature of {}: its activations are divided by that.</source>
        <translation>Das Modell hat eine Temperatur von {}: Dadurch werden seine Aktivierungen geteilt.</translation>
    </message>
    <message>
        <source>A temperature is found with the validation pictures, and kept in the run&apos;s model.</source>
        <translation>Eine Temperatur wird mit den Validierungsbildern gefunden und im Modell des Laufs behalten.</translation>
    </message>
    <message>
        <source>A temperature would not help: on pictures that it was not found with, it makes nothing better.</source>
        <translation>Eine Temperatur würde nicht helfen: Bei Bildern, mit denen sie nicht gefunden wurde, macht sie nichts besser.</translation>
    </message>
    <message>
        <source>With a temperature of {temperature} the expected calibration error is {after} in place of {before}, measured on pictures that it was not found with.</source>
        <translation>Mit einer Temperatur von {temperature} ist der erwartete Kalibrierungsfehler {after} statt {before}, gemessen an Bildern, mit denen sie nicht gefunden wurde.</translation>
    </message>
    <message>
        <source>On average {sure} sure, and {right} right. The expected calibration error is {ece}:</source>
        <translation>Im Mittel {sure} sicher und {right} richtig. Der erwartete Kalibrierungsfehler ist {ece}:</translation>
    </message>
    <message>
        <source>the probabilities can be believed.</source>
        <translation>Den Wahrscheinlichkeiten kann man glauben.</translation>
    </message>
    <message>
        <source>the model is too sure of itself.</source>
        <translation>Das Modell ist sich zu sicher.</translation>
    </message>
    <message>
        <source>the model is too modest.</source>
        <translation>Das Modell ist zu bescheiden.</translation>
    </message>
    <message>
        <source>here too sure, there too modest.</source>
        <translation>Hier zu sicher, dort zu bescheiden.</translation>
    </message>
    <message>
        <source>Confidence from {} to {}</source>
        <translation>Sicherheit von {} bis {}</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The validation loss has risen for {epochs} epochs while the {figure} still improves: the model grows too sure of its mistakes, but its answers get better. That is no reason to stop; label smoothing makes it less sure.</source>
        <translation>Der Validierungsverlust steigt seit {epochs} Epochen, während sich noch bessert: {figure}. Das Modell wird sich seiner Fehler zu sicher, aber seine Antworten werden besser. Das ist kein Grund aufzuhören; die Glättung der Klassen macht es weniger sicher.</translation>
    </message>
    <message>
        <source>The training loss has not fallen in {epochs} epochs, so nothing is being learned. Find a learning rate with the finder, train more layers, or look whether the labels are right.</source>
        <translation>Der Trainingsverlust ist in {epochs} Epochen nicht gefallen, es wird also nichts gelernt. Suchen Sie eine Lernrate mit dem Finder, trainieren Sie mehr Schichten, oder sehen Sie nach, ob die Klassen stimmen.</translation>
    </message>
    <message>
        <source>Memory ran out. From step {step} on, the {pictures} pictures of a step are computed in {parts} parts: the same effective batch size, a little slower.</source>
        <translation>Der Speicher ging aus. Ab Schritt {step} werden die {pictures} Bilder eines Schritts in {parts} Teilen gerechnet: dieselbe wirksame Stapelgröße, etwas langsamer.</translation>
    </message>
    <message>
        <source>The training ended before the share of its steps from which weights are averaged (swa), so the last ones are kept. Average from earlier on, or be more patient.</source>
        <translation>Das Training endete vor dem Anteil seiner Schritte, ab dem Gewichte gemittelt werden (swa), daher sind die letzten behalten. Mitteln Sie früher, oder haben Sie mehr Geduld.</translation>
    </message>
    <message>
        <source>This network&apos;s loss is not the same in {precision}; training in fp32, which is slower.</source>
        <translation>Der Verlust dieses Netzes ist in {precision} nicht derselbe; es wird in fp32 trainiert, was langsamer ist.</translation>
    </message>
    <message>
        <source>Too few pictures to validate: {classes}. Their pictures are all used for training; add more to learn how well they are told apart.</source>
        <translation>Zu wenige Bilder zum Validieren: {classes}. Ihre Bilder dienen alle dem Training; fügen Sie welche hinzu, um zu erfahren, wie gut sie unterschieden werden.</translation>
    </message>
    <message>
        <source>Too few pictures to test: {classes}. They are only trained on.</source>
        <translation>Zu wenige Bilder zum Prüfen: {classes}. Mit ihnen wird nur trainiert.</translation>
    </message>
    <message>
        <source>No training pictures: {classes}. The model cannot learn what it never sees.</source>
        <translation>Keine Trainingsbilder: {classes}. Das Modell kann nicht lernen, was es nie sieht.</translation>
    </message>
    <message>
        <source>The learning rate finder found no rate on its curve; the recipe&apos;s own rate is used.</source>
        <translation>Der Lernratenfinder fand auf seiner Kurve keine Rate; die des Rezepts wird genommen.</translation>
    </message>
    <message>
        <source>Looking how many pictures fit into memory: {size}</source>
        <translation>Es wird gesehen, wie viele Bilder in den Speicher passen: {size}</translation>
    </message>
    <message>
        <source>Measuring what gradient checkpointing saves</source>
        <translation>Es wird gemessen, was Gradient-Checkpointing spart</translation>
    </message>
    <message>
        <source>Gradient checkpointing is left out: a step would take {figures}.</source>
        <translation>Gradient-Checkpointing bleibt weg: ein Schritt bräuchte {figures}.</translation>
    </message>
    <message>
        <source>Compiling the network, which can take some minutes</source>
        <translation>Das Netz wird kompiliert, was einige Minuten dauern kann</translation>
    </message>
    <message>
        <source>The network is trained uncompiled: a step would take {figures}.</source>
        <translation>Das Netz wird unkompiliert trainiert: ein Schritt bräuchte {figures}.</translation>
    </message>
    <message>
        <source>The network is compiled: a step takes {figures}.</source>
        <translation>Das Netz ist kompiliert: ein Schritt braucht {figures}.</translation>
    </message>
    <message>
        <source>The network is not compiled: that does not go with gradient checkpointing.</source>
        <translation>Das Netz wird nicht kompiliert: das geht nicht zusammen mit Gradient-Checkpointing.</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>top-k accuracy</source>
        <translation>Top-k-Trefferrate</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>ausgewogene Trefferrate</translation>
    </message>
    <message>
        <source>Snapshot {} is kept: it gets {} of the validation pictures wrong.</source>
        <translation>Snapshot {} ist behalten: er irrt bei {} der Validierungsbilder.</translation>
    </message>
    <message>
        <source>All {} together get {} wrong.</source>
        <translation>Alle {} zusammen irren bei {}.</translation>
    </message>
    <message>
        <source>The training goes on in phase {}, after {} epochs and {} steps.</source>
        <translation>Das Training geht in Phase {} weiter, nach {} Epochen und {} Schritten.</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>statt</translation>
    </message>
    <message>
        <source>compiling took</source>
        <translation>das Kompilieren dauerte</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Leave out all but the &amp;first</source>
        <translation>Alle &amp;bis auf das erste auslassen</translation>
    </message>
    <message>
        <source>Of each finding the first picture stays: the largest one. Files stay.</source>
        <translation>Von jedem Befund bleibt das erste Bild: das größte. Dateien bleiben.</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>A&amp;uslassen</translation>
    </message>
    <message>
        <source>Takes the pictures out of training and validation; files stay</source>
        <translation>Nimmt die Bilder aus Training und Validierung; Dateien bleiben</translation>
    </message>
    <message>
        <source>&amp;Merge the classes...</source>
        <translation>Klassen &amp;zusammenlegen...</translation>
    </message>
    <message>
        <source>Change &amp;class...</source>
        <translation>&amp;Klasse ändern...</translation>
    </message>
    <message>
        <source>Put on one &amp;side</source>
        <translation>Auf eine &amp;Seite legen</translation>
    </message>
    <message>
        <source>All of them for &amp;training</source>
        <translation>Alle zum &amp;Training</translation>
    </message>
    <message>
        <source>All of them for &amp;validation</source>
        <translation>Alle zur &amp;Validierung</translation>
    </message>
    <message>
        <source>Keep &amp;together in the split</source>
        <translation>In der &amp;Aufteilung zusammenhalten</translation>
    </message>
    <message>
        <source>Like pictures get one side of the split, so that validation asks about new ones</source>
        <translation>Ähnliche Bilder kommen auf eine Seite der Aufteilung, damit die Validierung nach neuen fragt</translation>
    </message>
    <message>
        <source>Open in the Clean&amp;er</source>
        <translation>Im Auf&amp;räumer öffnen</translation>
    </message>
    <message>
        <source>Go through these pictures by keyboard</source>
        <translation>Diese Bilder mit der Tastatur durchgehen</translation>
    </message>
    <message>
        <source>Choose the pictures on the right first</source>
        <translation>Wählen Sie erst rechts die Bilder</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message numerus="yes">
        <source>Class of %Ln picture(s):</source>
        <translation>
            <numerusform>Klasse von %Ln Bild:</numerusform>
            <numerusform>Klasse von %Ln Bildern:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>“{}” is under way. Write the report when it is done.</source>
        <translation>„{}“ läuft noch. Schreiben Sie den Bericht, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>The report is in {}, and its numbers in {}.</source>
        <translation>Der Bericht steht in {}, seine Zahlen in {}.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>Teil eines Dateinamens</translation>
    </message>
    <message>
        <source>Show files whose name or error has this in it</source>
        <translation>Dateien zeigen, deren Name oder Fehler dies enthält</translation>
    </message>
    <message>
        <source>Earl&amp;ier...</source>
        <translation>&amp;Früher...</translation>
    </message>
    <message>
        <source>Show what was labelled before</source>
        <translation>Zeigen, was zuvor beschriftet wurde</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Keep the labels as a CSV table</source>
        <translation>Die Vorhersagen als CSV-Tabelle aufbewahren</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
    <message>
        <source>&amp;Back to all answers</source>
        <translation>&amp;Zurück zu allen Antworten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;All files...</source>
        <translation>&amp;Alle Dateien...</translation>
    </message>
    <message>
        <source>Only what is &amp;shown...</source>
        <translation>Nur was &amp;gezeigt wird...</translation>
    </message>
    <message>
        <source>Ways to look at the answers</source>
        <translation>Ansichten der Antworten</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Only what is &amp;shown ({})...</source>
        <translation>Nur was &amp;gezeigt wird ({})...</translation>
    </message>
    <message>
        <source>&amp;Problems ({})</source>
        <translation>&amp;Probleme ({})</translation>
    </message>
    <message>
        <source>&amp;All files ({})...</source>
        <translation>&amp;Alle Dateien ({})...</translation>
    </message>
    <message>
        <source>Not read: {}</source>
        <translation>Nicht gelesen: {}</translation>
    </message>
</context>
<context>
    <name>RetrainLine</name>
    <message>
        <source>&amp;Train again</source>
        <translation>&amp;Noch einmal trainieren</translation>
    </message>
    <message>
        <source>“{}” is under way.</source>
        <translation>„{}“ läuft gerade.</translation>
    </message>
    <message>
        <source>Trains with the settings of the last run and the labels of now</source>
        <translation>Trainiert mit den Einstellungen des letzten Laufs und den Klassen von jetzt</translation>
    </message>
    <message>
        <source>Training again...</source>
        <translation>Es wird noch einmal trainiert...</translation>
    </message>
    <message>
        <source>Nothing was trained in this project yet; train to see how often the labels are met.</source>
        <translation>In diesem Projekt wurde noch nichts trainiert; trainieren Sie, um zu sehen, wie oft die Klassen getroffen werden.</translation>
    </message>
    <message>
        <source>Run {} was not validated.</source>
        <translation>Lauf {} wurde nicht validiert.</translation>
    </message>
    <message>
        <source>Error of run {}: {}.</source>
        <translation>Fehler von Lauf {}: {}.</translation>
    </message>
    <message>
        <source>Error of run {}: {} by the labels of then, {} by those of now.</source>
        <translation>Fehler von Lauf {}: {} nach den Klassen von damals, {} nach denen von jetzt.</translation>
    </message>
    <message>
        <source>Error before: {} (run {}). After: {} (run {}).</source>
        <translation>Fehler vorher: {} (Lauf {}). Nachher: {} (Lauf {}).</translation>
    </message>
    <message numerus="yes">
        <source>By the labels of now, on the %Ln picture(s) that both saw: {} → {}</source>
        <translation>
            <numerusform>Nach den Klassen von jetzt, auf dem %Ln Bild, das beide sahen: {} → {}</numerusform>
            <numerusform>Nach den Klassen von jetzt, auf den %Ln Bildern, die beide sahen: {} → {}</numerusform>
        </translation>
    </message>
    <message>
        <source> (may be chance).</source>
        <translation> (kann Zufall sein).</translation>
    </message>
    <message>
        <source> ({} to {} points).</source>
        <translation> ({} bis {} Prozentpunkte).</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Training again with the labels of now</source>
        <translation>Noch einmal trainieren mit den Klassen von jetzt</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>&amp;Interpret</source>
        <translation>D&amp;euten</translation>
    </message>
    <message>
        <source>See where this run is right and wrong</source>
        <translation>Sehen, wo dieser Lauf richtig liegt und wo falsch</translation>
    </message>
    <message>
        <source>&amp;Label pictures</source>
        <translation>Bilder &amp;beschriften</translation>
    </message>
    <message>
        <source>Label other pictures with this run&apos;s model</source>
        <translation>Andere Bilder mit dem Modell dieses Laufs beschriften</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Take the training up where it ended early</source>
        <translation>Das Training da fortsetzen, wo es vorzeitig endete</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>Noch einmal &amp;trainieren</translation>
    </message>
    <message>
        <source>Open the settings of this run on the Train page</source>
        <translation>Die Einstellungen dieses Laufs auf der Seite Trainieren öffnen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the run&apos;s files</source>
        <translation>Die Dateien des Laufs zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the command that repeats this run in a terminal</source>
        <translation>Den Befehl kopieren, der diesen Lauf in einem Terminal wiederholt</translation>
    </message>
    <message>
        <source>&amp;Delete...</source>
        <translation>&amp;Löschen...</translation>
    </message>
    <message>
        <source>Delete the chosen runs with their models</source>
        <translation>Die gewählten Läufe mit ihren Modellen löschen</translation>
    </message>
    <message>
        <source>Choose one run for this.</source>
        <translation>Wählen Sie dafür einen Lauf.</translation>
    </message>
    <message>
        <source>The settings of this run are not known.</source>
        <translation>Die Einstellungen dieses Laufs sind nicht bekannt.</translation>
    </message>
    <message>
        <source>This run was not validated.</source>
        <translation>Dieser Lauf wurde nicht validiert.</translation>
    </message>
    <message>
        <source>This run left no model.</source>
        <translation>Dieser Lauf hat kein Modell hinterlassen.</translation>
    </message>
    <message>
        <source>This run has no folder.</source>
        <translation>Dieser Lauf hat keinen Ordner.</translation>
    </message>
    <message>
        <source>Choose a run for this.</source>
        <translation>Wählen Sie dafür einen Lauf.</translation>
    </message>
    <message>
        <source>A run that is still training cannot be deleted. Stop it first.</source>
        <translation>Ein Lauf, der noch trainiert, kann nicht gelöscht werden. Halten Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>This run is training now.</source>
        <translation>Dieser Lauf trainiert gerade.</translation>
    </message>
    <message>
        <source>This run is finished. Train again with its settings instead.</source>
        <translation>Dieser Lauf ist fertig. Trainieren Sie stattdessen noch einmal mit seinen Einstellungen.</translation>
    </message>
    <message>
        <source>Looking whether this run can go on...</source>
        <translation>Es wird nachgesehen, ob dieser Lauf fortgesetzt werden kann...</translation>
    </message>
    <message>
        <source>This run left nothing to go on from. Train again with its settings instead.</source>
        <translation>Dieser Lauf hat nichts hinterlassen, von dem aus er fortgesetzt werden kann. Trainieren Sie stattdessen noch einmal mit seinen Einstellungen.</translation>
    </message>
    <message>
        <source>“{}” is under way. This run can go on when it is done.</source>
        <translation>„{}“ ist im Gange. Dieser Lauf kann fortgesetzt werden, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>RunCurves</name>
    <message>
        <source>{} has other columns than PetDesk writes.</source>
        <translation>{} hat andere Spalten, als PetDesk schreibt.</translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation>{} kann nicht gelesen werden ({}).</translation>
    </message>
</context>
<context>
    <name>RunDeletion</name>
    <message>
        <source>Delete run {}?</source>
        <translation>Lauf {} löschen?</translation>
    </message>
    <message>
        <source>Delete {} runs?</source>
        <translation>{} Läufe löschen?</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message numerus="yes">
        <source>Settings, curves, answers and %Ln trained model(s) are removed from the disk for good.</source>
        <translation>
            <numerusform>Einstellungen, Kurven, Antworten und %Ln trainiertes Modell werden endgültig von der Platte entfernt.</numerusform>
            <numerusform>Einstellungen, Kurven, Antworten und %Ln trainierte Modelle werden endgültig von der Platte entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Of the chosen runs</source>
        <translation>Zu den gewählten Läufen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Its folder {} is not there any more. Put it back, or delete the run from the list.</source>
        <translation>Der Ordner {} ist nicht mehr da. Legen Sie ihn zurück, oder löschen Sie den Lauf aus der Liste.</translation>
    </message>
    <message>
        <source>Its settings are gone: there is no config.json.</source>
        <translation>Die Einstellungen sind weg: es gibt keine config.json.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>Its config.json cannot be read ({}).</source>
        <translation>config.json kann nicht gelesen werden ({}).</translation>
    </message>
    <message>
        <source>Its config.json is damaged.</source>
        <translation>config.json ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>Share of the validation pictures that the network gets wrong.
In brackets: where the true share lies, 95 times in 100.</source>
        <translation>Anteil der Validierungsbilder, bei denen das Netz irrt.
In Klammern: wo der wahre Anteil liegt, 95-mal von 100.</translation>
    </message>
    <message>
        <source>Share of the validation pictures whose class is among the k most probable ones</source>
        <translation>Anteil der Validierungsbilder, deren Klasse unter den k wahrscheinlichsten ist</translation>
    </message>
    <message>
        <source>Mean over the classes of how many answers are right and how many pictures are found</source>
        <translation>Mittel über die Klassen davon, wie viele Antworten stimmen und wie viele Bilder gefunden werden</translation>
    </message>
    <message>
        <source>Mean over the classes of the share of their pictures that is right: each class counts alike</source>
        <translation>Mittel über die Klassen vom Anteil ihrer richtigen Bilder: jede Klasse zählt gleich viel</translation>
    </message>
    <message>
        <source>Without varied copies</source>
        <translation>Ohne variierte Kopien</translation>
    </message>
    <message>
        <source>The error rate without test-time augmentation</source>
        <translation>Die Fehlerrate ohne Test-Time-Augmentation</translation>
    </message>
    <message>
        <source>Networks in the model</source>
        <translation>Netze im Modell</translation>
    </message>
    <message>
        <source>Snapshots of the training: the model answers with the mean of theirs</source>
        <translation>Snapshots des Trainings: das Modell antwortet mit dem Mittel ihrer Antworten</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Choose several with Ctrl or Shift to compare them</source>
        <translation>Mit Strg oder Umschalt mehrere wählen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>Its training can go on from where it was.</source>
        <translation>Sein Training kann da fortgesetzt werden, wo es war.</translation>
    </message>
    <message>
        <source>Run {} is training now; the Train page shows how it goes.</source>
        <translation>Lauf {} trainiert gerade; die Seite Trainieren zeigt, wie es geht.</translation>
    </message>
    <message>
        <source>Run {} was stopped early. Its model is as it was then.</source>
        <translation>Lauf {} wurde vorzeitig angehalten. Sein Modell ist, wie es da war.</translation>
    </message>
    <message>
        <source>Run {} was stopped before it had learned anything.</source>
        <translation>Lauf {} wurde angehalten, bevor er etwas gelernt hatte.</translation>
    </message>
    <message>
        <source>Run {} failed.</source>
        <translation>Lauf {} ist gescheitert.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did. The model it had by then is kept and can be used.</source>
        <translation>PetDesk endete vor Lauf {}. Das Modell, das er bis dahin hatte, ist behalten und kann verwendet werden.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did.</source>
        <translation>PetDesk endete vor Lauf {}.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did. Its curves up to then are kept, its model is not: train again with the same settings.</source>
        <translation>PetDesk endete vor Lauf {}. Seine Kurven bis dahin sind behalten, sein Modell nicht: trainieren Sie noch einmal mit denselben Einstellungen.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Times that it went through the training pictures</source>
        <translation>Wie oft es durch die Trainingsbilder ging</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures that it was trained and validated with</source>
        <translation>Bilder, an denen es trainiert und validiert wurde</translation>
    </message>
    <message>
        <source>Own phases</source>
        <translation>Eigene Phasen</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Matri&amp;x</source>
        <translation>Matri&amp;x</translation>
    </message>
    <message>
        <source>Confusion matrix: which class was taken for which</source>
        <translation>Verwechslungsmatrix: welche Klasse wofür gehalten wurde</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Paare</translation>
    </message>
    <message>
        <source>The pairs of classes that were confused most</source>
        <translation>Die Klassenpaare, die am häufigsten verwechselt wurden</translation>
    </message>
    <message>
        <source>Classe&amp;s</source>
        <translation>K&amp;lassen</translation>
    </message>
    <message>
        <source>Precision and recall of each class</source>
        <translation>Genauigkeit und Trefferquote jeder Klasse</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>The pictures, those side by side that the network finds alike</source>
        <translation>Die Bilder; nebeneinander, was das Netz ähnlich findet</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Vertra&amp;uen</translation>
    </message>
    <message>
        <source>Whether its probabilities can be believed</source>
        <translation>Ob man seinen Wahrscheinlichkeiten glauben kann</translation>
    </message>
    <message>
        <source>&amp;Where it looks</source>
        <translation>&amp;Blick</translation>
    </message>
    <message>
        <source>What in the chosen picture speaks for a class</source>
        <translation>Was im gewählten Bild für eine Klasse spricht</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>Verlu&amp;st</translation>
    </message>
    <message>
        <source>How the loss of the chosen picture comes about</source>
        <translation>Wie der Verlust des gewählten Bildes zustande kommt</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>{} wrong</source>
        <translation>{} falsch</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every training is kept here: with its settings, its curves and its model, to be compared and used.</source>
        <translation>Hier bleibt jedes Training erhalten: mit seinen Einstellungen, Kurven und seinem Modell, zum Vergleichen und Verwenden.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist offen</translation>
    </message>
    <message>
        <source>Choose pictures first; the runs of their project are listed here.</source>
        <translation>Wählen Sie zuerst Bilder; die Läufe ihres Projekts stehen dann hier.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>No program opened the folder {}.</source>
        <translation>Kein Programm hat den Ordner {} geöffnet.</translation>
    </message>
    <message>
        <source>The command that repeats run {} is copied: {}</source>
        <translation>Der Befehl, der Lauf {} wiederholt, ist kopiert: {}</translation>
    </message>
</context>
<context>
    <name>SaliencyPanel</name>
    <message>
        <source>The class whose signs are looked for in the picture</source>
        <translation>Die Klasse, nach deren Zeichen im Bild gesucht wird</translation>
    </message>
    <message>
        <source>How much of the layer is seen</source>
        <translation>Wie viel von der Schicht zu sehen ist</translation>
    </message>
    <message>
        <source>What spea&amp;ks for</source>
        <translation>Was spri&amp;cht für</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>Schich&amp;t</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Es wird nachgesehen...</translation>
    </message>
    <message>
        <source>Nothing in this picture speaks for {} ({}).</source>
        <translation>Nichts in diesem Bild spricht für {} ({}).</translation>
    </message>
    <message>
        <source>The brighter, the more it speaks for {} ({}).</source>
        <translation>Je heller, desto mehr spricht es für {} ({}).</translation>
    </message>
    <message>
        <source>What is darkened the network did not see.</source>
        <translation>Was abgedunkelt ist, sah das Netz nicht.</translation>
    </message>
    <message>
        <source>{} (predicted)</source>
        <translation>{} (vorhergesagt)</translation>
    </message>
    <message>
        <source>{} (actual)</source>
        <translation>{} (echt)</translation>
    </message>
</context>
<context>
    <name>SaveRecipe</name>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept sichern</translation>
    </message>
    <message>
        <source>Careful with few pictures</source>
        <translation>Vorsichtig bei wenigen Bildern</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann es zu nehmen ist</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;What it is for</source>
        <translation>&amp;Wofür es ist</translation>
    </message>
    <message>
        <source>The file holds how to train: phases, augmentation, loss, evaluation, averages, batch and picture size. Not the network, its weights, the pictures or the seed.</source>
        <translation>Die Datei enthält, wie trainiert wird: Phasen, Augmentierung, Verlust, Auswertung, Mittel, Stapel- und Bildgröße. Nicht das Netz, seine Gewichte, die Bilder oder die Startzahl.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{} is there already.</source>
        <translation>{} gibt es schon.</translation>
    </message>
    <message>
        <source>Replacing it deletes what is in it now.</source>
        <translation>Beim Ersetzen geht verloren, was jetzt darin steht.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>ScheduleCurve</name>
    <message>
        <source>First layers</source>
        <translation>Erste Schichten</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Learning rates of the training</source>
        <translation>Lernraten des Trainings</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The learning rates of the phases are drawn here.</source>
        <translation>Die Lernraten der Phasen werden hier gezeichnet.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Choose &amp;another...</source>
        <translation>&amp;Andere wählen...</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Set up your project</source>
        <translation>Ihr Projekt einrichten</translation>
    </message>
    <message>
        <source>How labels are read</source>
        <translation>Wie die Klassen gelesen werden</translation>
    </message>
    <message>
        <source>How are the pictures &amp;labelled?</source>
        <translation>Wie sind die Bilder &amp;beschriftet?</translation>
    </message>
    <message>
        <source>Cancel &amp;reading</source>
        <translation>&amp;Lesen abbrechen</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>Die Bilder &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Read them this way</source>
        <translation>So &amp;lesen</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>vortrainiert</translation>
    </message>
</context>
<context>
    <name>SizeBox</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>{} px (automatic)</source>
        <translation>{} px (automatisch)</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>&amp;Keep these</source>
        <translation>Diese be&amp;halten</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>After epoch</source>
        <translation>Nach Epoche</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cycle {}</source>
        <translation>Zyklus {}</translation>
    </message>
    <message>
        <source>Snapshot {}, after epoch {}, error {}</source>
        <translation>Snapshot {}, nach Epoche {}, Fehler {}</translation>
    </message>
    <message>
        <source>The model is none of these, but what was learned last.</source>
        <translation>Das Modell ist keiner davon, sondern was zuletzt gelernt wurde.</translation>
    </message>
    <message>
        <source>This run has no model yet. One can be made of its snapshots.</source>
        <translation>Dieser Lauf hat noch kein Modell. Aus seinen Snapshots kann eines gemacht werden.</translation>
    </message>
    <message>
        <source>The model answers with the mean of the snapshots {}.</source>
        <translation>Das Modell antwortet mit dem Mittel der Snapshots {}.</translation>
    </message>
    <message>
        <source>The model is snapshot {}.</source>
        <translation>Das Modell ist Snapshot {}.</translation>
    </message>
    <message>
        <source>The errors here are those without varied copies of the pictures.</source>
        <translation>Die Fehler hier sind die ohne variierte Kopien der Bilder.</translation>
    </message>
    <message>
        <source>The best one alone, snapshot {}: {}</source>
        <translation>Der beste allein, Snapshot {}: {}</translation>
    </message>
    <message>
        <source>Together: {}</source>
        <translation>Zusammen: {}</translation>
    </message>
    <message>
        <source>Make the run&apos;s model of the ticked snapshots ({})</source>
        <translation>Das Modell des Laufs aus den angekreuzten Snapshots machen ({})</translation>
    </message>
    <message>
        <source>The model is being made...</source>
        <translation>Das Modell wird gemacht...</translation>
    </message>
    <message>
        <source>Tick at least one snapshot to make a model of.</source>
        <translation>Kreuzen Sie mindestens einen Snapshot an, aus dem ein Modell werden soll.</translation>
    </message>
    <message>
        <source>The run is still training. Choose when it is done.</source>
        <translation>Der Lauf trainiert noch. Wählen Sie, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dieses Projekt ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The model is made of these already.</source>
        <translation>Das Modell besteht schon aus diesen.</translation>
    </message>
    <message>
        <source>The model of run {} answers with the mean of the snapshots {} now. Its error: {}.</source>
        <translation>Das Modell von Lauf {} antwortet jetzt mit dem Mittel der Snapshots {}. Sein Fehler: {}.</translation>
    </message>
    <message>
        <source>The model of run {} is snapshot {} now. Its error: {}.</source>
        <translation>Das Modell von Lauf {} ist jetzt Snapshot {}. Sein Fehler: {}.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A package&apos;s name, a file, a folder or a git address</source>
        <translation>Name eines Pakets, Datei, Ordner oder git-Adresse</translation>
    </message>
    <message>
        <source>&amp;Build what is only there as source code</source>
        <translation>&amp;Bauen, was es nur als Quelltext gibt</translation>
    </message>
    <message>
        <source>Building runs the package&apos;s own program before you have seen what it would install.</source>
        <translation>Beim Bauen läuft ein Programm des Pakets, bevor Sie gesehen haben, was installiert würde.</translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Press “Look into it” only if you trust those who wrote it.</source>
        <translation>Drücken Sie „Ansehen“ nur, wenn Sie denen vertrauen, die es geschrieben haben.</translation>
    </message>
    <message>
        <source>Install &amp;from:</source>
        <translation>Installieren &amp;von:</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>Eine &amp;Datei ...</translation>
    </message>
    <message>
        <source>A f&amp;older...</source>
        <translation>Einen &amp;Ordner ...</translation>
    </message>
    <message>
        <source>You see what would be installed before anything is.</source>
        <translation>Sie sehen, was installiert würde, bevor etwas installiert wird.</translation>
    </message>
    <message>
        <source>Choose a plugin</source>
        <translation>Ein Plugin auswählen</translation>
    </message>
    <message>
        <source>Packages (*.whl *.tar.gz *.zip);;All files (*)</source>
        <translation>Pakete (*.whl *.tar.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a plugin&apos;s folder</source>
        <translation>Den Ordner eines Plugins auswählen</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>Label every picture below a folder</source>
        <translation>Jedes Bild unter einem Ordner beschriften</translation>
    </message>
    <message>
        <source>Choose fol&amp;der...</source>
        <translation>&amp;Ordner wählen...</translation>
    </message>
    <message>
        <source>Choose pic&amp;tures...</source>
        <translation>&amp;Bilder wählen...</translation>
    </message>
    <message>
        <source>Label single pictures</source>
        <translation>Einzelne Bilder beschriften</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Einen Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Pictures ({});;All files (*)</source>
        <translation>Bilder ({});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No pictures chosen yet</source>
        <translation>Noch keine Bilder gewählt</translation>
    </message>
    <message>
        <source>Choose a folder or pictures, or drop them here.</source>
        <translation>Wählen Sie einen Ordner oder Bilder, oder legen Sie sie hier ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation>
            <numerusform>%Ln Datei oder Ordner</numerusform>
            <numerusform>%Ln Dateien und Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the files...</source>
        <translation>Die Dateien werden gezählt...</translation>
    </message>
    <message>
        <source>More than {} files</source>
        <translation>Mehr als {} Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files in this folder. Choose a folder with pictures.</source>
        <translation>In diesem Ordner sind keine Dateien. Wählen Sie einen Ordner mit Bildern.</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Read a&amp;gain</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Look for pictures that came, changed or went. Your edits are kept.</source>
        <translation>Nach Bildern sehen, die dazukamen, sich änderten oder verschwanden. Ihre Änderungen bleiben.</translation>
    </message>
    <message>
        <source>Change how labels are rea&amp;d...</source>
        <translation>Ä&amp;ndern, wie Klassen gelesen werden...</translation>
    </message>
    <message>
        <source>read by a plugin that is not here</source>
        <translation>gelesen von einem Plugin, das nicht hier ist</translation>
    </message>
</context>
<context>
    <name>Specs</name>
    <message>
        <source>One folder per class</source>
        <translation>Ein Ordner je Klasse</translation>
    </message>
    <message>
        <source>The folder a picture is in says its label; folders deeper down belong to it. PetDesk makes the split.</source>
        <translation>Der Ordner, in dem ein Bild liegt, sagt seine Klasse; tiefere Ordner gehören dazu. PetDesk teilt auf.</translation>
    </message>
    <message>
        <source>Label from</source>
        <translation>Klasse von</translation>
    </message>
    <message>
        <source>Which folder&apos;s name is the label: the top one below the source, or the one the picture is in</source>
        <translation>Welcher Ordnername die Klasse ist: der oberste unter der Quelle, oder der, in dem das Bild liegt</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oberster</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Training and validation folders</source>
        <translation>Ordner für Training und Validierung</translation>
    </message>
    <message>
        <source>A folder for training and one for validation, each with one folder per class. The split is kept as given.</source>
        <translation>Ein Ordner für das Training und einer für die Validierung, jeder mit einem Ordner je Klasse. Die Aufteilung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The training folder&apos;s name; auto: train or training</source>
        <translation>Name des Trainingsordners; auto: train oder training</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>The validation folder&apos;s name; auto: the first there is of valid, val, validation, test, testing</source>
        <translation>Name des Validierungsordners; auto: der erste, den es gibt, von valid, val, validation, test, testing</translation>
    </message>
    <message>
        <source>Labels in the file names</source>
        <translation>Klassen in den Dateinamen</translation>
    </message>
    <message>
        <source>A pattern takes the label out of every name: Abyssinian_12.jpg is an Abyssinian. PetDesk makes the split.</source>
        <translation>Ein Muster nimmt die Klasse aus jedem Namen: Abyssinian_12.jpg ist ein Abyssinian. PetDesk teilt auf.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression, searched for in every name; the text in its one (group) is the label</source>
        <translation>Ein regulärer Ausdruck, der in jedem Namen gesucht wird; der Text in seiner einen (Gruppe) ist die Klasse</translation>
    </message>
    <message>
        <source>Match on</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>What the pattern is searched for in: the file&apos;s name, or its path below the source (with /)</source>
        <translation>Worin das Muster gesucht wird: im Namen der Datei, oder in ihrem Pfad unter der Quelle (mit /)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>A table with a column of paths, one of labels, and one that says train or valid where you have it.</source>
        <translation>Eine Tabelle mit einer Spalte für Pfade, einer für Klassen und, wo es sie gibt, einer, die train oder valid sagt.</translation>
    </message>
    <message>
        <source>Path column</source>
        <translation>Pfadspalte</translation>
    </message>
    <message>
        <source>The column of the pictures&apos; paths; auto: path, file, filename, file path, image, image path, img, picture, photo, name, id</source>
        <translation>Die Spalte mit den Pfaden der Bilder; auto: path, file, filename, file path, image, image path, img, picture, photo, name, id</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Klassenspalte</translation>
    </message>
    <message>
        <source>The column of the labels; auto: label, labels, class, class name, category, target, breed, species</source>
        <translation>Die Spalte mit den Klassen; auto: label, labels, class, class name, category, target, breed, species</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>Aufteilungsspalte</translation>
    </message>
    <message>
        <source>The column that says train or valid; auto: split, set, subset, partition, is_valid, is_train, where there is one; none: PetDesk makes the split</source>
        <translation>Die Spalte, die train oder valid sagt; auto: split, set, subset, partition, is_valid, is_train, wo es eine gibt; none: PetDesk teilt auf</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Ausgangsordner</translation>
    </message>
    <message>
        <source>The folder that the paths start from, seen from the table&apos;s own folder</source>
        <translation>Der Ordner, bei dem die Pfade beginnen, vom Ordner der Tabelle aus gesehen</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>What the paths lack at their end, such as .jpg</source>
        <translation>Was den Pfaden am Ende fehlt, etwa .jpg</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between the columns; auto: found out; tab: a tab</source>
        <translation>Was zwischen den Spalten steht; auto: wird ermittelt; tab: ein Tabulator</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>How the text is written, such as utf-8 or cp1252; auto: found out</source>
        <translation>Wie der Text geschrieben ist, etwa utf-8 oder cp1252; auto: wird ermittelt</translation>
    </message>
    <message>
        <source>Drawn pets</source>
        <translation>Gezeichnete Haustiere</translation>
    </message>
    <message>
        <source>Cats and dogs of up to eight breeds, drawn into an empty folder: to try the app without photos.</source>
        <translation>Katzen und Hunde von bis zu acht Rassen, in einen leeren Ordner gezeichnet: um die App ohne Fotos auszuprobieren.</translation>
    </message>
    <message>
        <source>Breeds</source>
        <translation>Rassen</translation>
    </message>
    <message>
        <source>How many breeds, cats and dogs in turn</source>
        <translation>Wie viele Rassen, Katzen und Hunde im Wechsel</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures in all</source>
        <translation>Wie viele Bilder insgesamt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width and height of a picture in pixels</source>
        <translation>Breite und Höhe eines Bildes in Pixeln</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Another seed draws other pets of the same breeds</source>
        <translation>Eine andere Startzahl zeichnet andere Tiere derselben Rassen</translation>
    </message>
    <message>
        <source>Oxford-IIIT Pet</source>
        <translation>Oxford-IIIT Pet</translation>
    </message>
    <message>
        <source>7,349 photos of 37 breeds of cats and dogs, fetched once (0.8 GB). The source is the folder they go to.</source>
        <translation>7349 Fotos von 37 Katzen- und Hunderassen, einmal geladen (0,8 GB). Die Quelle ist der Ordner, in den sie kommen.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What the label is: one of 37 breeds, or cat or dog</source>
        <translation>Was die Klasse ist: eine von 37 Rassen, oder Katze oder Hund</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Rasse</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>given: trainval (3,680 pictures) trains and test (3,669) validates, as in the paper; petdesk: PetDesk splits all of them</source>
        <translation>given: trainval (3680 Bilder) trainiert und test (3669) prüft, wie in der Veröffentlichung; petdesk: PetDesk teilt alle auf</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Min scale</source>
        <translation>Kleinster Ausschnitt</translation>
    </message>
    <message>
        <source>Smallest crop, as a share of the picture&apos;s area</source>
        <translation>Kleinster Ausschnitt, als Anteil der Bildfläche</translation>
    </message>
    <message>
        <source>Max ratio</source>
        <translation>Größtes Seitenverhältnis</translation>
    </message>
    <message>
        <source>Longest crop, long side over short side; 1 keeps crops square</source>
        <translation>Länglichster Ausschnitt, lange Seite durch kurze; 1 hält Ausschnitte quadratisch</translation>
    </message>
    <message>
        <source>Flip probability</source>
        <translation>Spiegeln, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often left and right are swapped</source>
        <translation>Wie oft links und rechts vertauscht werden</translation>
    </message>
    <message>
        <source>Vertical flip probability</source>
        <translation>Senkrecht spiegeln, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often top and bottom are swapped; for pictures without an up, as from above</source>
        <translation>Wie oft oben und unten vertauscht werden; für Bilder ohne ein Oben, wie aus der Luft</translation>
    </message>
    <message>
        <source>Max rotate</source>
        <translation>Größte Drehung</translation>
    </message>
    <message>
        <source>Largest turn to either side, in degrees</source>
        <translation>Größte Drehung nach jeder Seite, in Grad</translation>
    </message>
    <message>
        <source>Rotate probability</source>
        <translation>Drehen, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often pictures are turned</source>
        <translation>Wie oft Bilder gedreht werden</translation>
    </message>
    <message>
        <source>Min zoom</source>
        <translation>Kleinster Zoom</translation>
    </message>
    <message>
        <source>Smallest zoom; below 1 shows mirrored borders</source>
        <translation>Kleinster Zoom; unter 1 zeigt gespiegelte Ränder</translation>
    </message>
    <message>
        <source>Max zoom</source>
        <translation>Größter Zoom</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>Größter Zoom</translation>
    </message>
    <message>
        <source>Zoom probability</source>
        <translation>Zoom, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often pictures are zoomed</source>
        <translation>Wie oft Bilder gezoomt werden</translation>
    </message>
    <message>
        <source>Max warp</source>
        <translation>Größte Verzerrung</translation>
    </message>
    <message>
        <source>Strongest change of perspective</source>
        <translation>Stärkste Änderung der Perspektive</translation>
    </message>
    <message>
        <source>Warp probability</source>
        <translation>Verzerren, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often the perspective changes; across and up-down each by itself</source>
        <translation>Wie oft sich die Perspektive ändert; waagerecht und senkrecht je für sich</translation>
    </message>
    <message>
        <source>Max brightness</source>
        <translation>Größte Helligkeitsänderung</translation>
    </message>
    <message>
        <source>Strongest change of brightness</source>
        <translation>Stärkste Änderung der Helligkeit</translation>
    </message>
    <message>
        <source>Brightness probability</source>
        <translation>Helligkeit, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often the brightness changes</source>
        <translation>Wie oft sich die Helligkeit ändert</translation>
    </message>
    <message>
        <source>Max contrast</source>
        <translation>Größte Kontraständerung</translation>
    </message>
    <message>
        <source>Strongest change of contrast</source>
        <translation>Stärkste Änderung des Kontrasts</translation>
    </message>
    <message>
        <source>Contrast probability</source>
        <translation>Kontrast, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often the contrast changes</source>
        <translation>Wie oft sich der Kontrast ändert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Every picture as it is. For pictures whose position, size and light carry the meaning, and the fastest way to train a frozen body.</source>
        <translation>Jedes Bild, wie es ist. Für Bilder, bei denen Lage, Größe und Licht die Bedeutung tragen, und der schnellste Weg, einen eingefrorenen Rumpf zu trainieren.</translation>
    </message>
    <message>
        <source>torchvision transforms v2</source>
        <translation>torchvision-Transformationen v2</translation>
    </message>
    <message>
        <source>Crops, mirror images and colours by torchvision&apos;s own transforms, with RandAugment, TrivialAugment and random erasing to choose from. Works picture by picture: several times slower.</source>
        <translation>Ausschnitte, Spiegelungen und Farben durch torchvisions eigene Transformationen, dazu RandAugment, TrivialAugment und zufälliges Löschen zur Wahl. Arbeitet Bild für Bild: mehrmals langsamer.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Strongest change of saturation</source>
        <translation>Stärkste Änderung der Sättigung</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Strongest change of hue; 0.5 is half the colour wheel</source>
        <translation>Stärkste Änderung des Farbtons; 0,5 ist der halbe Farbkreis</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Stronger, mixed changes on top: RandAugment or TrivialAugment</source>
        <translation>Stärkere, gemischte Änderungen obendrauf: RandAugment oder TrivialAugment</translation>
    </message>
    <message>
        <source>Trains the new head alone and leaves the network&apos;s body as it is, with pictures varied anew each epoch. Fast, and hard to beat with very few pictures.</source>
        <translation>Trainiert nur den neuen Kopf und lässt den Rumpf des Netzes, wie er ist, mit in jeder Epoche neu variierten Bildern. Schnell, und bei sehr wenigen Bildern schwer zu schlagen.</translation>
    </message>
    <message>
        <source>Trains the whole network from the start, the rate rising and falling once. For a slice of rates, or to go on from weights that know these pictures.</source>
        <translation>Trainiert das ganze Netz von Anfang an, die Rate steigt und fällt einmal. Für einen Bereich von Raten, oder um von Gewichten weiterzumachen, die diese Bilder kennen.</translation>
    </message>
    <message>
        <source>Unfreeze with a slice</source>
        <translation>Auftauen mit Ratenbereich</translation>
    </message>
    <message>
        <source>Trains the head for some epochs, then the whole network at rates from almost nothing for the first layers up to a thirtieth of the head&apos;s. Careful with good weights: for pictures much like theirs.</source>
        <translation>Trainiert einige Epochen den Kopf, dann das ganze Netz mit Raten von fast nichts für die ersten Schichten bis zu einem Dreißigstel der des Kopfes. Schonend für gute Gewichte: für Bilder, die ihren sehr gleichen.</translation>
    </message>
    <message>
        <source>Cycles with restarts (SGDR)</source>
        <translation>Zyklen mit Neustarts (SGDR)</translation>
    </message>
    <message>
        <source>Trains the head, then the whole network in cycles that each start at the full rate, each twice as long as the one before: 1, 2 and 4 epochs. With a snapshot ensemble, several models in one training.</source>
        <translation>Trainiert den Kopf, dann das ganze Netz in Zyklen, die jeweils mit der vollen Rate beginnen, jeder doppelt so lang wie der vorige: 1, 2 und 4 Epochen. Mit einem Snapshot-Ensemble mehrere Modelle in einem Training.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>{name} is a {format} file of {bytes}, {width} × {height} pixels, stored as {mode}.</source>
        <translation>{name} ist eine {format}-Datei von {bytes}, {width} × {height} Pixel, gespeichert als {mode}.</translation>
    </message>
    <message>
        <source>JPEG files can be read at a fraction of their size; {width} × {height} is enough for what follows.</source>
        <translation>JPEG-Dateien lassen sich in einem Bruchteil ihrer Größe lesen; {width} × {height} genügt für das, was folgt.</translation>
    </message>
    <message>
        <source>“{augmentation}” varies it by {n_draws} random numbers of its own and makes it {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>„{augmentation}“ verändert es mit {n_draws} eigenen Zufallszahlen und macht es {size} × {size} Pixel groß, mit Werten von 0 bis 1.</translation>
    </message>
    <message>
        <source>“{augmentation}” changes nothing but the size: {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>„{augmentation}“ ändert nichts als die Größe: {size} × {size} Pixel, mit Werten von 0 bis 1.</translation>
    </message>
    <message>
        <source>Nothing is random for validation: it is scaled to {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>Für die Validierung ist nichts zufällig: es wird auf {size} × {size} Pixel gebracht, mit Werten von 0 bis 1.</translation>
    </message>
    <message>
        <source>Running pictures through the frozen body</source>
        <translation>Bilder durchlaufen das eingefrorene Netz</translation>
    </message>
    <message>
        <source>Answering for varied copies</source>
        <translation>Antworten für variierte Kopien</translation>
    </message>
    <message>
        <source>Rand augment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>Trivial augment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Erase probability</source>
        <translation>Löschen, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Varied crops, mirror images, small turns, zoom, perspective, brightness and contrast. Fits most photos.</source>
        <translation>Wechselnde Ausschnitte, Spiegelbilder, kleine Drehungen, Zoom, Perspektive, Helligkeit und Kontrast. Passt für die meisten Fotos.</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>As standard, then every picture is blended with another one, and so are their labels. Holds back overfitting in trainings of many epochs, and makes answers less sure of themselves.</source>
        <translation>Wie Standard, dann wird jedes Bild mit einem anderen überblendet, und ebenso ihre Klassen. Bremst Überanpassung in Trainings mit vielen Epochen und macht Antworten weniger selbstsicher.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How evenly two pictures are mixed: below 1 mostly little of one, at 1 any share alike, above 1 mostly halves</source>
        <translation>Wie gleichmäßig zwei Bilder gemischt werden: unter 1 meist wenig von einem, bei 1 jeder Anteil gleich oft, über 1 meist Hälften</translation>
    </message>
    <message>
        <source>Mix probability</source>
        <translation>Wahrscheinlichkeit des Mischens</translation>
    </message>
    <message>
        <source>How often pictures are mixed</source>
        <translation>Wie oft Bilder gemischt werden</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>As standard, then a rectangle of every picture is replaced by one of another, and its label by as much. As MixUp, where a class shows in any part of its pictures.</source>
        <translation>Wie Standard, dann wird ein Rechteck jedes Bildes durch eines aus einem anderen ersetzt, und seine Klasse zum selben Anteil. Wie MixUp, wo eine Klasse in jedem Teil ihrer Bilder zu sehen ist.</translation>
    </message>
    <message>
        <source>How often a rectangle is painted over with grey</source>
        <translation>Wie oft ein Rechteck grau übermalt wird</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Winzig</translation>
    </message>
    <message>
        <source>A small network of PetDesk&apos;s own, for training from nothing on simple pictures in minutes.</source>
        <translation>Ein kleines Netz von PetDesk selbst, um mit einfachen Bildern in Minuten von Grund auf zu trainieren.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of the features dropped before the last layer; more holds back overfitting.</source>
        <translation>Anteil der Merkmale, die vor der letzten Schicht wegfallen; mehr bremst Überanpassung.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgene Schicht</translation>
    </message>
    <message>
        <source>Width of the head&apos;s hidden layer; 0 leaves it out.</source>
        <translation>Breite der verborgenen Schicht des Kopfes; 0 lässt sie weg.</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>The smallest residual network: a good first choice without a graphics card.</source>
        <translation>Das kleinste Residualnetz: eine gute erste Wahl ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>Share of the head&apos;s activations dropped before its last layer; half of it before the hidden one. More holds back overfitting.</source>
        <translation>Anteil der Aktivierungen des Kopfes, die vor seiner letzten Schicht wegfallen; die Hälfte davon vor der verborgenen. Mehr bremst Überanpassung.</translation>
    </message>
    <message>
        <source>ResNet-34</source>
        <translation>ResNet-34</translation>
    </message>
    <message>
        <source>The usual start for photos: quick to train and hard to get wrong.</source>
        <translation>Der übliche Anfang für Fotos: schnell zu trainieren und schwer falsch zu machen.</translation>
    </message>
    <message>
        <source>ResNet-50</source>
        <translation>ResNet-50</translation>
    </message>
    <message>
        <source>More accurate than ResNet-34 at about twice its time.</source>
        <translation>Genauer als ResNet-34 in etwa der doppelten Zeit.</translation>
    </message>
    <message>
        <source>ResNet-101</source>
        <translation>ResNet-101</translation>
    </message>
    <message>
        <source>ResNet-50 with twice the depth. Wants a graphics card.</source>
        <translation>ResNet-50 mit doppelter Tiefe. Braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>ResNet-152</source>
        <translation>ResNet-152</translation>
    </message>
    <message>
        <source>The deepest ResNet; seldom worth its time over ResNet-101.</source>
        <translation>Das tiefste ResNet; lohnt die Zeit gegenüber ResNet-101 selten.</translation>
    </message>
    <message>
        <source>SqueezeNet 1.1</source>
        <translation>SqueezeNet 1.1</translation>
    </message>
    <message>
        <source>Very small and very fast, with weights of 5 MB. Least accurate of the pre-trained ones.</source>
        <translation>Sehr klein und sehr schnell, mit Gewichten von 5 MB. Das ungenaueste der vortrainierten.</translation>
    </message>
    <message>
        <source>MobileNetV3 small</source>
        <translation>MobileNetV3 klein</translation>
    </message>
    <message>
        <source>Made for phones: the fastest of the modern networks on a processor.</source>
        <translation>Für Telefone gemacht: das schnellste der modernen Netze auf einem Prozessor.</translation>
    </message>
    <message>
        <source>MobileNetV3 large</source>
        <translation>MobileNetV3 groß</translation>
    </message>
    <message>
        <source>Made for phones: near ResNet-34&apos;s accuracy at a fraction of its work.</source>
        <translation>Für Telefone gemacht: fast so genau wie ResNet-34 mit einem Bruchteil der Arbeit.</translation>
    </message>
    <message>
        <source>RegNetY 400MF</source>
        <translation>RegNetY 400MF</translation>
    </message>
    <message>
        <source>Small, regular and quick on every device, with squeeze-and-excitation.</source>
        <translation>Klein, regelmäßig und auf jedem Gerät schnell, mit Squeeze-and-Excitation.</translation>
    </message>
    <message>
        <source>EfficientNet-B0</source>
        <translation>EfficientNet-B0</translation>
    </message>
    <message>
        <source>Accurate for its few parameters; slower on a processor than its size suggests.</source>
        <translation>Genau für seine wenigen Parameter; auf einem Prozessor langsamer, als die Größe vermuten lässt.</translation>
    </message>
    <message>
        <source>EfficientNetV2-S</source>
        <translation>EfficientNetV2-S</translation>
    </message>
    <message>
        <source>The most accurate of these, trained on pictures of 300 pixels. Wants a graphics card.</source>
        <translation>Das genaueste von diesen, an Bildern von 300 Pixeln trainiert. Braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>ConvNeXt tiny</source>
        <translation>ConvNeXt winzig</translation>
    </message>
    <message>
        <source>A convolutional network with the lessons of transformers: accurate, robust, and a few times ResNet-34&apos;s work.</source>
        <translation>Ein Faltungsnetz mit den Lehren der Transformer: genau, robust, und ein paar Mal die Arbeit von ResNet-34.</translation>
    </message>
    <message>
        <source>Swin V2 tiny</source>
        <translation>Swin V2 winzig</translation>
    </message>
    <message>
        <source>A transformer that looks through shifting windows, trained on pictures of 256 pixels. Wants a graphics card.</source>
        <translation>Ein Transformer, der durch wandernde Fenster schaut, an Bildern von 256 Pixeln trainiert. Braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>Share of the features dropped before the last layer.</source>
        <translation>Anteil der Merkmale, die vor der letzten Schicht wegfallen.</translation>
    </message>
    <message>
        <source>ViT-B/16</source>
        <translation>ViT-B/16</translation>
    </message>
    <message>
        <source>The plain vision transformer, on patches of 16 pixels. Large: wants a graphics card.</source>
        <translation>Der schlichte Vision Transformer, auf Feldern von 16 Pixeln. Groß: braucht eine Grafikkarte.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Up to the highest rate and down to almost nothing, momentum the other way. Fits most trainings.</source>
        <translation>Hinauf zur höchsten Rate und hinab bis fast nichts, der Schwung umgekehrt. Passt zu den meisten Trainings.</translation>
    </message>
    <message>
        <source>Share start</source>
        <translation>Anteil des Anstiegs</translation>
    </message>
    <message>
        <source>Share of the phase during which the rate rises.</source>
        <translation>Anteil der Phase, während dessen die Rate steigt.</translation>
    </message>
    <message>
        <source>Divisor</source>
        <translation>Teiler am Anfang</translation>
    </message>
    <message>
        <source>The rate begins at the highest rate divided by this.</source>
        <translation>Die Rate beginnt bei der höchsten Rate geteilt durch dies.</translation>
    </message>
    <message>
        <source>Divisor final</source>
        <translation>Teiler am Ende</translation>
    </message>
    <message>
        <source>The rate ends at the highest rate divided by this.</source>
        <translation>Die Rate endet bei der höchsten Rate geteilt durch dies.</translation>
    </message>
    <message>
        <source>High momentum</source>
        <translation>Hoher Schwung</translation>
    </message>
    <message>
        <source>Momentum at the beginning and at the end.</source>
        <translation>Schwung (Momentum) am Anfang und am Ende.</translation>
    </message>
    <message>
        <source>Low momentum</source>
        <translation>Niedriger Schwung</translation>
    </message>
    <message>
        <source>Momentum while the rate is at its highest.</source>
        <translation>Schwung (Momentum), während die Rate am höchsten ist.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Down from the highest rate along a cosine, after a flat part if you like.</source>
        <translation>Von der höchsten Rate entlang eines Kosinus hinab, auf Wunsch nach einem flachen Stück.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Share of the phase during which the rate stays at its highest; 0.75 is fastai&apos;s flat-cosine.</source>
        <translation>Anteil der Phase, während dessen die Rate auf ihrem Höchstwert bleibt; 0,75 ist fastais flat-cosine.</translation>
    </message>
    <message>
        <source>Cosine with restarts (SGDR)</source>
        <translation>Kosinus mit Neustarts (SGDR)</translation>
    </message>
    <message>
        <source>Down along a cosine and back up at once, in cycles that may grow longer. The phase should be as long as whole cycles.</source>
        <translation>Entlang eines Kosinus hinab und sofort wieder hinauf, in Zyklen, die länger werden können. Die Phase sollte ganze Zyklen lang sein.</translation>
    </message>
    <message>
        <source>Cycle length</source>
        <translation>Zykluslänge</translation>
    </message>
    <message>
        <source>Epochs of the first cycle.</source>
        <translation>Epochen des ersten Zyklus.</translation>
    </message>
    <message>
        <source>Cycle multiplier</source>
        <translation>Zyklusfaktor</translation>
    </message>
    <message>
        <source>How many times longer each cycle is than the one before; 1 keeps them alike.</source>
        <translation>Wie viele Male länger jeder Zyklus ist als der davor; 1 lässt sie gleich.</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The same rate for some epochs, then a share of it, and so on.</source>
        <translation>Einige Epochen lang dieselbe Rate, dann ein Anteil davon, und so weiter.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation>Epochen zwischen zwei Stufen.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by at each drop.</source>
        <translation>Womit die Lernrate bei jeder Stufe multipliziert wird.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>The same rate throughout: for looking around, or for going on by hand.</source>
        <translation>Immer dieselbe Rate: um sich umzusehen, oder um von Hand weiterzumachen.</translation>
    </message>
    <message>
        <source>Hugging Face datasets</source>
        <translation>Datensätze von Hugging Face</translation>
    </message>
    <message>
        <source>Image classification sets as people share them on the Hugging Face hub: parquet and arrow files.</source>
        <translation>Bildersammlungen mit Klassen, wie sie im Hugging Face Hub geteilt werden: Parquet- und Arrow-Dateien.</translation>
    </message>
    <message>
        <source>timm&apos;s architectures</source>
        <translation>Architekturen von timm</translation>
    </message>
    <message>
        <source>More than a thousand networks of timm, PyTorch Image Models, with their weights.</source>
        <translation>Über tausend Netze von timm, PyTorch Image Models, mit ihren Gewichten.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Trains the new head alone, then the whole network, the early layers a hundred times slower. The usual choice with pre-trained weights.</source>
        <translation>Trainiert den neuen Kopf allein, dann das ganze Netz, die frühen Schichten hundertmal langsamer. Die übliche Wahl mit vortrainierten Gewichten.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>whole network</source>
        <translation>ganzes Netz</translation>
    </message>
    <message>
        <source>A quick look</source>
        <translation>Ein schneller Blick</translation>
    </message>
    <message>
        <source>Runs each picture through the frozen body once and trains the head on what comes out, in seconds. For finding out what to expect and which labels are wrong; with few pictures often as good as more.</source>
        <translation>Schickt jedes Bild einmal durch den eingefrorenen Rumpf und trainiert den Kopf auf dem, was herauskommt, in Sekunden. Um zu sehen, was zu erwarten ist und welche Klassen falsch sind; bei wenigen Bildern oft so gut wie mehr.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Trains all of a network with random weights in one long cycle at a high rate, with strong weight decay. For pictures unlike any photo, and thousands of them.</source>
        <translation>Trainiert ein Netz mit zufälligen Gewichten ganz, in einem langen Zyklus mit hoher Rate und starkem Gewichtsverfall. Für Bilder, die keinem Foto gleichen, und Tausende davon.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>Die Klasse</translation>
    </message>
    <message>
        <source>Decoded and upright</source>
        <translation>Entpackt und aufrecht</translation>
    </message>
    <message>
        <source>Presized</source>
        <translation>Auf Vorgröße gebracht</translation>
    </message>
    <message>
        <source>Cut square</source>
        <translation>Quadratisch geschnitten</translation>
    </message>
    <message>
        <source>Into a batch</source>
        <translation>In einen Stapel</translation>
    </message>
    <message>
        <source>Varied and scaled</source>
        <translation>Verändert und verkleinert</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Verkleinert</translation>
    </message>
    <message>
        <source>Normalized</source>
        <translation>Normalisiert</translation>
    </message>
    <message>
        <source>Into the network</source>
        <translation>Ins Netz</translation>
    </message>
    <message>
        <source>This picture cannot be read: {problem}. Training leaves it out.</source>
        <translation>Dieses Bild kann nicht gelesen werden: {problem}. Das Training lässt es aus.</translation>
    </message>
    <message>
        <source>It holds {frames} pictures; the first one counts.</source>
        <translation>Sie enthält {frames} Bilder; das erste zählt.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored left to right.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: von links nach rechts gespiegelt.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a half turn.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: eine halbe Drehung.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored top to bottom.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: von oben nach unten gespiegelt.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored and a quarter turn to the left.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: gespiegelt und eine Vierteldrehung nach links.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a quarter turn to the right.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: eine Vierteldrehung nach rechts.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored and a quarter turn to the right.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: gespiegelt und eine Vierteldrehung nach rechts.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a quarter turn to the left.</source>
        <translation>Die Kamera hat vermerkt, wie es aufrecht steht: eine Vierteldrehung nach links.</translation>
    </message>
    <message>
        <source>“{reader}” calls it “{label}”.</source>
        <translation>„{reader}“ nennt es „{label}“.</translation>
    </message>
    <message>
        <source>Its settings: {settings}.</source>
        <translation>Einstellungen: {settings}.</translation>
    </message>
    <message>
        <source>You changed that to “{label}”.</source>
        <translation>Sie haben das zu „{label}“ geändert.</translation>
    </message>
    <message>
        <source>That class is called “{label}” now.</source>
        <translation>Diese Klasse heißt jetzt „{label}“.</translation>
    </message>
    <message>
        <source>It is for training: the dataset says so.</source>
        <translation>Es ist zum Training: der Datensatz sagt es.</translation>
    </message>
    <message>
        <source>It is for validation: the dataset says so.</source>
        <translation>Es ist zur Validierung: der Datensatz sagt es.</translation>
    </message>
    <message>
        <source>It is for training: you put it there.</source>
        <translation>Es ist zum Training: Sie haben es dorthin gesetzt.</translation>
    </message>
    <message>
        <source>It is for validation: you put it there.</source>
        <translation>Es ist zur Validierung: Sie haben es dorthin gesetzt.</translation>
    </message>
    <message>
        <source>It is for training: drawn by its name and the seed.</source>
        <translation>Es ist zum Training: gelost nach seinem Namen und der Startzahl.</translation>
    </message>
    <message>
        <source>It is for validation: drawn by its name and the seed.</source>
        <translation>Es ist zur Validierung: gelost nach seinem Namen und der Startzahl.</translation>
    </message>
    <message>
        <source>You took it out: neither training nor validation sees it.</source>
        <translation>Sie haben es herausgenommen: weder Training noch Validierung sieht es.</translation>
    </message>
    <message>
        <source>It takes no part in training, because it cannot be read.</source>
        <translation>Es nimmt nicht am Training teil, weil es nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Its bytes became red, green and blue from 0 to 255 for each pixel.</source>
        <translation>Seine Bytes wurden für jeden Pixel zu Rot, Grün und Blau von 0 bis 255.</translation>
    </message>
    <message>
        <source>It was turned upright, as the camera noted.</source>
        <translation>Es wurde aufrecht gedreht, wie die Kamera vermerkt hat.</translation>
    </message>
    <message>
        <source>Stored as {mode}, it was converted to RGB.</source>
        <translation>Als {mode} gespeichert, wurde es nach RGB gewandelt.</translation>
    </message>
    <message>
        <source>What was transparent is white now.</source>
        <translation>Was durchsichtig war, ist jetzt weiß.</translation>
    </message>
    <message>
        <source>The shorter side is scaled to {presize} pixels and the other one along with it, smoothly.</source>
        <translation>Die kürzere Seite wird auf {presize} Pixel gebracht und die andere im gleichen Maß, weich.</translation>
    </message>
    <message>
        <source>It is longer than 4 to 1, so only its middle is kept.</source>
        <translation>Es ist länger als 4 zu 1, darum bleibt nur seine Mitte.</translation>
    </message>
    <message>
        <source>It is kept like this in the cache, so that the file is decoded only once.</source>
        <translation>So wird es zwischengespeichert, damit die Datei nur einmal entpackt wird.</translation>
    </message>
    <message>
        <source>Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the left.</source>
        <translation>Das Training schneidet ein Quadrat an einer jedes Mal gelosten Stelle: jetzt {offset} von {room} Pixeln von links.</translation>
    </message>
    <message>
        <source>Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the top.</source>
        <translation>Das Training schneidet ein Quadrat an einer jedes Mal gelosten Stelle: jetzt {offset} von {room} Pixeln von oben.</translation>
    </message>
    <message>
        <source>Validation always takes the square in the middle.</source>
        <translation>Die Validierung nimmt immer das Quadrat in der Mitte.</translation>
    </message>
    <message>
        <source>It is square already, so nothing is cut off.</source>
        <translation>Es ist schon quadratisch, also wird nichts abgeschnitten.</translation>
    </message>
    <message>
        <source>Pictures travel in batches, here in a batch of one; each color lies in a plane of its own.</source>
        <translation>Bilder reisen in Stapeln, hier in einem Stapel von einem; jede Farbe liegt in einer eigenen Ebene.</translation>
    </message>
    <message>
        <source>From each color its mean is taken, and the rest is divided by its deviation, as {architecture} knows its pictures. Here the lowest value is shown black and the highest white.</source>
        <translation>Von jeder Farbe wird ihr Mittel abgezogen und der Rest durch ihre Abweichung geteilt, wie {architecture} seine Bilder kennt. Hier ist der kleinste Wert schwarz und der größte weiß gezeigt.</translation>
    </message>
    <message>
        <source>Mean of red, green and blue: {red}, {green}, {blue}.</source>
        <translation>Mittel von Rot, Grün und Blau: {red}, {green}, {blue}.</translation>
    </message>
    <message>
        <source>Their deviation: {red}, {green}, {blue}.</source>
        <translation>Ihre Abweichung: {red}, {green}, {blue}.</translation>
    </message>
    <message>
        <source>{architecture} looks at these numbers and answers with {classes}, one for each class.</source>
        <translation>{architecture} sieht diese Zahlen an und antwortet mit {classes}, eine für jede Klasse.</translation>
    </message>
    <message>
        <source>The right answer is number {index}, counted from 0: “{label}”.</source>
        <translation>Die richtige Antwort ist Nummer {index}, gezählt ab 0: „{label}“.</translation>
    </message>
    <message>
        <source>No other picture that takes part is of the class “{label}”, so there is no answer for it.</source>
        <translation>Kein anderes Bild, das teilnimmt, ist von der Klasse „{label}“, darum gibt es keine Antwort dafür.</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Das Modell wird gefragt</translation>
    </message>
    <message>
        <source>Gathering pictures</source>
        <translation>Bilder werden gesammelt</translation>
    </message>
    <message>
        <source>Judging each label by the others</source>
        <translation>Jedes Label wird nach den anderen beurteilt</translation>
    </message>
    <message>
        <source>it must be auto, tab, a comma, a semicolon or a |</source>
        <translation>es muss auto, tab, ein Komma, ein Semikolon oder ein | sein</translation>
    </message>
    <message>
        <source>there is no such text encoding; utf-8, cp1252 and utf-16 are common</source>
        <translation>diese Textkodierung gibt es nicht; utf-8, cp1252 und utf-16 sind üblich</translation>
    </message>
    <message>
        <source>Drawing pets</source>
        <translation>Haustiere werden gezeichnet</translation>
    </message>
    <message>
        <source>it repeats or nests too much</source>
        <translation>es wiederholt oder verschachtelt zu viel</translation>
    </message>
    <message>
        <source>PetDesk</source>
        <translation>PetDesk</translation>
    </message>
    <message>
        <source>Unpacking the pictures; this takes a minute or so</source>
        <translation>Die Bilder werden entpackt; das dauert etwa eine Minute</translation>
    </message>
    <message>
        <source>Unpacked the pictures</source>
        <translation>Die Bilder sind entpackt</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>{}. {}</source>
        <translation>{}. {}</translation>
    </message>
    <message>
        <source>{} The way ends here.</source>
        <translation>{} Hier endet der Weg.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>{} to {}, mean {}</source>
        <translation>{} bis {}, Mittel {}</translation>
    </message>
    <message>
        <source>pictures, colors, height, width</source>
        <translation>Bilder, Farben, Höhe, Breite</translation>
    </message>
    <message>
        <source>height, width, colors</source>
        <translation>Höhe, Breite, Farben</translation>
    </message>
    <message>
        <source>height, width</source>
        <translation>Höhe, Breite</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>No training yet</source>
        <translation>Noch kein Training</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping after the step under way...</source>
        <translation>Wird nach dem laufenden Schritt angehalten...</translation>
    </message>
    <message>
        <source>Finished in {}</source>
        <translation>Fertig in {}</translation>
    </message>
    <message>
        <source>Stopped before anything was learned</source>
        <translation>Angehalten, bevor etwas gelernt war</translation>
    </message>
    <message>
        <source>Stopped; what was learned is kept</source>
        <translation>Angehalten; was gelernt wurde, ist behalten</translation>
    </message>
    <message>
        <source>Stopped and discarded</source>
        <translation>Angehalten und verworfen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Phase {} of {}: {}, epoch {} of {}</source>
        <translation>Phase {} von {}: {}, Epoche {} von {}</translation>
    </message>
    <message>
        <source>Step {} of {}</source>
        <translation>Schritt {} von {}</translation>
    </message>
    <message>
        <source>{} pictures a second</source>
        <translation>{} Bilder je Sekunde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} Speicher</translation>
    </message>
    <message>
        <source>{} on the graphics card</source>
        <translation>{} auf der Grafikkarte</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>The picture before, by name</source>
        <translation>Das vorige Bild nach dem Namen</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>The next picture, by name</source>
        <translation>Das nächste Bild nach dem Namen</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Ein anderes Bild</translation>
    </message>
    <message>
        <source>Any other picture (O)</source>
        <translation>Irgendein anderes Bild (O)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>As training makes it ready</source>
        <translation>Wie das Training es vorbereitet</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validierung</translation>
    </message>
    <message>
        <source>As validation makes it ready: nothing is random</source>
        <translation>Wie die Validierung es vorbereitet: nichts ist zufällig</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Take other random numbers (R)</source>
        <translation>Andere Zufallszahlen nehmen (R)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy what is said here</source>
        <translation>Kopieren, was hier steht</translation>
    </message>
    <message>
        <source>{} ({} of {})</source>
        <translation>{} ({} von {})</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Following the picture...</source>
        <translation>Das Bild wird verfolgt...</translation>
    </message>
    <message>
        <source>From its file to what the network sees.</source>
        <translation>Von seiner Datei bis zu dem, was das Netz sieht.</translation>
    </message>
    <message>
        <source>The stages of this picture</source>
        <translation>Die Stufen dieses Bildes</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Open a folder of pictures or a project first.</source>
        <translation>Öffnen Sie zuerst einen Ordner mit Bildern oder ein Projekt.</translation>
    </message>
    <message>
        <source>Counting the pictures…</source>
        <translation>Die Bilder werden gezählt…</translation>
    </message>
    <message>
        <source>Of many pictures this takes a moment.</source>
        <translation>Bei vielen Bildern dauert das einen Moment.</translation>
    </message>
    <message>
        <source>This project has no pictures.</source>
        <translation>Dieses Projekt hat keine Bilder.</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>Looking for likely wrong labels</source>
        <translation>Wohl falsche Klassen werden gesucht</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Share of the pictures kept for validation, in percent</source>
        <translation>Anteil der Bilder, die zur Validierung zurückbehalten werden, in Prozent</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Startzahl der Aufteilung</translation>
    </message>
    <message>
        <source>&amp;Validate on</source>
        <translation>&amp;Validieren an</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>&amp;Startzahl</translation>
    </message>
    <message>
        <source>Split given by the source</source>
        <translation>Aufteilung von der Quelle gegeben</translation>
    </message>
    <message>
        <source>The source says which pictures are for training and which for validation.</source>
        <translation>Die Quelle sagt, welche Bilder zum Training und welche zur Validierung sind.</translation>
    </message>
    <message>
        <source>&amp;Groups...</source>
        <translation>&amp;Gruppen...</translation>
    </message>
    <message>
        <source>Which pictures stay on one side of the split, and what would leak without that</source>
        <translation>Welche Bilder auf einer Seite der Aufteilung bleiben, und was ohne das durchsickern würde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to train ({})</source>
        <translation>{} zum Training ({})</translation>
    </message>
    <message>
        <source>{} to validate ({})</source>
        <translation>{} zur Validierung ({})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) without a picture to validate</source>
        <translation>
            <numerusform>%Ln Klasse ohne Bild zur Validierung</numerusform>
            <numerusform>%Ln Klassen ohne Bild zur Validierung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact copies</source>
        <translation>
            <numerusform>%Ln genaue Kopie</numerusform>
            <numerusform>%Ln genaue Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked yet</source>
        <translation>
            <numerusform>%Ln noch nicht geprüft</numerusform>
            <numerusform>%Ln noch nicht geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the pictures that cannot be read or have another problem</source>
        <translation>Die Bilder zeigen, die nicht gelesen werden können oder ein anderes Problem haben</translation>
    </message>
    <message>
        <source>All {} × {} pixels</source>
        <translation>Alle {} × {} Pixel</translation>
    </message>
    <message>
        <source>{} to {} pixels wide, {} to {} high, mostly about {} × {}</source>
        <translation>{} bis {} Pixel breit, {} bis {} hoch, meist um {} × {}</translation>
    </message>
    <message>
        <source>So much of every class is kept aside to check what the network has learned from the rest.</source>
        <translation>So viel von jeder Klasse wird zurückbehalten, um zu prüfen, was das Netz aus dem Rest gelernt hat.</translation>
    </message>
    <message>
        <source>Another number draws other pictures for validation; the same number always draws the same ones.</source>
        <translation>Eine andere Zahl lost andere Bilder zur Validierung aus; dieselbe Zahl immer dieselben.</translation>
    </message>
    <message>
        <source>The share for validation must be from {} to {}: both sides need pictures.</source>
        <translation>Der Anteil zur Validierung muss zwischen {} und {} liegen: Beide Seiten brauchen Bilder.</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Settings of the training</source>
        <translation>Einstellungen des Trainings</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Nothing to train on yet</source>
        <translation>Noch nichts zu trainieren</translation>
    </message>
    <message>
        <source>Open a folder of pictures on the Data page, or a project. Then choose here how to train, and start.</source>
        <translation>Öffnen Sie einen Ordner mit Bildern auf der Seite Daten, oder ein Projekt. Dann wählen Sie hier, wie trainiert wird, und starten.</translation>
    </message>
    <message>
        <source>Go to the pictures</source>
        <translation>Zu den Bildern</translation>
    </message>
    <message>
        <source>Training {}</source>
        <translation>{} wird trainiert</translation>
    </message>
    <message>
        <source>“{}” is under way. The run can go on when it is done.</source>
        <translation>„{}“ ist im Gange. Der Lauf kann fortgesetzt werden, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Learning rate and training</source>
        <translation>Lernrate und Training</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>What this project keeps for “{}” cannot be used, so the usual value is taken. Set it anew here.</source>
        <translation>Was dieses Projekt für „{}“ behalten hat, ist nicht brauchbar; es gilt der übliche Wert. Stellen Sie ihn hier neu ein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are left out because they cannot be read.</source>
        <translation>
            <numerusform>%Ln Bild bleibt weg, weil es nicht lesbar ist.</numerusform>
            <numerusform>%Ln Bilder bleiben weg, weil sie nicht lesbar sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The training is stopped, and what it learned is kept.</source>
        <translation>Das Training ist angehalten, und was es gelernt hat, ist behalten.</translation>
    </message>
    <message>
        <source>The training is done.</source>
        <translation>Das Training ist fertig.</translation>
    </message>
    <message>
        <source>The training is done: the model gets {} of the validation pictures wrong.</source>
        <translation>Das Training ist fertig: das Modell irrt bei {} der Validierungsbilder.</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>Sehen, wo es irrt</translation>
    </message>
    <message>
        <source>Label pictures</source>
        <translation>Bilder beschriften</translation>
    </message>
    <message>
        <source>The settings of that run are taken over. Ctrl+Z takes them back.</source>
        <translation>Die Einstellungen jenes Laufs sind übernommen. Strg+Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>A training is under way.</source>
        <translation>Ein Training ist im Gange.</translation>
    </message>
    <message>
        <source>There are no pictures to train on. Add some on the Data page.</source>
        <translation>Es gibt keine Bilder zum Trainieren. Fügen Sie auf der Seite Daten welche hinzu.</translation>
    </message>
    <message>
        <source>All pictures are of one class, “{}”. A network learns to tell at least two apart.</source>
        <translation>Alle Bilder sind von einer Klasse, „{}“. Ein Netz lernt, mindestens zwei zu unterscheiden.</translation>
    </message>
    <message>
        <source>“{}” is under way. Training can start when it is done.</source>
        <translation>„{}“ ist im Gange. Das Training kann beginnen, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>TrainSettings</name>
    <message>
        <source>There is no project open.</source>
        <translation>Es ist kein Projekt offen.</translation>
    </message>
</context>
<context>
    <name>Trains</name>
    <message numerus="yes">
        <source>Without the first %Ln</source>
        <translation>
            <numerusform>Ohne die erste</numerusform>
            <numerusform>Ohne die ersten %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln group(s)</source>
        <translation>
            <numerusform>Die letzte Gruppe</numerusform>
            <numerusform>Die letzten %Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Head, cached</source>
        <translation>Kopf, gemerkt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>Ab {}</translation>
    </message>
    <message>
        <source>The new head, on cached features</source>
        <translation>Der neue Kopf, auf gemerkten Merkmalen</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>The new head alone</source>
        <translation>Nur der neue Kopf</translation>
    </message>
    <message>
        <source>The layers from {} on</source>
        <translation>Die Schichten ab {}</translation>
    </message>
    <message>
        <source>⚠ {} of {} groups</source>
        <translation>⚠ {} von {} Gruppen</translation>
    </message>
</context>
<context>
    <name>TrustPanel</name>
    <message>
        <source>Relia&amp;bility</source>
        <translation>Verlässli&amp;chkeit</translation>
    </message>
    <message>
        <source>Whether answers are as often right as the model is sure</source>
        <translation>Ob Antworten so oft richtig sind, wie das Modell sicher ist</translation>
    </message>
    <message>
        <source>Threshol&amp;d</source>
        <translation>Sch&amp;welle</translation>
    </message>
    <message>
        <source>What leaving unsure pictures unanswered does</source>
        <translation>Was es bewirkt, unsichere Bilder unbeantwortet zu lassen</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Es wird gezählt...</translation>
    </message>
    <message>
        <source>Finding the temperature...</source>
        <translation>Die Temperatur wird gesucht...</translation>
    </message>
</context>
<context>
    <name>TupleEditor</name>
    <message>
        <source>{}, number {}</source>
        <translation>{}, Zahl {}</translation>
    </message>
</context>
<context>
    <name>UnfinishedRuns</name>
    <message numerus="yes">
        <source>%Ln more could go on: see the Runs page.</source>
        <translation>
            <numerusform>%Ln weiteres könnte fortgesetzt werden: siehe die Seite Läufe.</numerusform>
            <numerusform>%Ln weitere könnten fortgesetzt werden: siehe die Seite Läufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>own phases</source>
        <translation>eigene Phasen</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted before its first epoch was done.</source>
        <translation>Das Training {} ({}, {}) wurde unterbrochen, bevor seine erste Epoche fertig war.</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted after epoch {}.</source>
        <translation>Das Training {} ({}, {}) wurde nach Epoche {} unterbrochen.</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted after epoch {} of {}.</source>
        <translation>Das Training {} ({}, {}) wurde nach Epoche {} von {} unterbrochen.</translation>
    </message>
    <message>
        <source>of today, {}</source>
        <translation>von heute, {}</translation>
    </message>
    <message>
        <source>of yesterday, {}</source>
        <translation>von gestern, {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>vom {}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>Reading the picture...</source>
        <translation>Das Bild wird gelesen...</translation>
    </message>
    <message>
        <source>In PetDesk</source>
        <translation>In PetDesk</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Full size, pixel for pixel</source>
        <translation>Volle Größe, Pixel für Pixel</translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation>Pfad der Datei kopieren</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>About this picture</source>
        <translation>Über dieses Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Welches Bild</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Shown at</source>
        <translation>Gezeigt mit</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{}%</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>WeightsChoice</name>
    <message>
        <source>Pre-trained weights</source>
        <translation>Vortrainierte Gewichte</translation>
    </message>
    <message>
        <source>Weights from a file</source>
        <translation>Gewichte aus einer Datei</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Zufällige Gewichte</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Gewichtsdatei</translation>
    </message>
    <message>
        <source>A .safetensors or .pth file</source>
        <translation>Eine .safetensors- oder .pth-Datei</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>Gewichtsdatei wählen</translation>
    </message>
    <message>
        <source>{} Or start from other weights.</source>
        <translation>{} Oder beginnen Sie mit anderen Gewichten.</translation>
    </message>
    <message>
        <source>⚠ This network has no pre-trained weights. Choose a file, or random weights.</source>
        <translation>⚠ Dieses Netz hat keine vortrainierten Gewichte. Wählen Sie eine Datei oder zufällige Gewichte.</translation>
    </message>
    <message>
        <source>They are fetched when the training begins, unless they are on this computer already.</source>
        <translation>Sie werden geholt, wenn das Training beginnt, falls sie nicht schon auf diesem Rechner sind.</translation>
    </message>
    <message>
        <source>They are on this computer ({}).</source>
        <translation>Sie sind auf diesem Rechner ({}).</translation>
    </message>
    <message>
        <source>Learned on ImageNet. They must be fetched: the first training needs the internet once.</source>
        <translation>An ImageNet gelernt. Sie müssen geladen werden: das erste Training braucht einmal das Internet.</translation>
    </message>
    <message>
        <source>Learned on ImageNet. They are on this computer ({}).</source>
        <translation>An ImageNet gelernt. Sie sind auf diesem Rechner ({}).</translation>
    </message>
    <message>
        <source>Choose a weights file, or the model of an earlier run.</source>
        <translation>Wählen Sie eine Gewichtsdatei oder das Modell eines früheren Laufs.</translation>
    </message>
    <message>
        <source>The body takes its weights from this file ({}); the head is new.</source>
        <translation>Der Rumpf nimmt seine Gewichte aus dieser Datei ({}); der Kopf ist neu.</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Gewichte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>This is no weights file. Choose one that ends in .safetensors or .pth.</source>
        <translation>Das ist keine Gewichtsdatei. Wählen Sie eine, die auf .safetensors oder .pth endet.</translation>
    </message>
    <message>
        <source>There is no such weights file. Check the path.</source>
        <translation>Diese Gewichtsdatei gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>This weights file cannot be read ({}). Choose another one.</source>
        <translation>Diese Gewichtsdatei ist nicht lesbar ({}). Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This weights file is damaged. Choose another one.</source>
        <translation>Diese Gewichtsdatei ist beschädigt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Everything is learned from nothing: for simple pictures, or very many.</source>
        <translation>Alles wird von Grund auf gelernt: für einfache Bilder, oder sehr viele.</translation>
    </message>
    <message>
        <source>Weights ({})</source>
        <translation>Gewichte ({})</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Choose &amp;folder...</source>
        <translation>&amp;Ordner wählen...</translation>
    </message>
    <message>
        <source>Choose &amp;table...</source>
        <translation>&amp;Tabelle wählen...</translation>
    </message>
    <message>
        <source>&amp;Open project...</source>
        <translation>Projekt ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Try it with &amp;drawn pets</source>
        <translation>Mit &amp;gezeichneten Haustieren ausprobieren</translation>
    </message>
    <message>
        <source>Begin with your pictures</source>
        <translation>Mit Ihren Bildern beginnen</translation>
    </message>
    <message>
        <source>Drop a folder of pictures, a table (CSV) or a project here. PetDesk finds the labels, shows what is in there and teaches a network to tell the classes apart. Your files are never changed.</source>
        <translation>Legen Sie hier einen Ordner mit Bildern, eine Tabelle (CSV) oder ein Projekt ab. PetDesk findet die Klassen, zeigt, was darin ist, und bringt einem Netz bei, die Klassen zu unterscheiden. Ihre Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The computer&apos;s memory ran out. Close other programs, or choose a smaller batch size, smaller pictures or a smaller network.</source>
        <translation>Der Speicher des Rechners reichte nicht. Schließen Sie andere Programme, oder wählen Sie kleinere Stapel, kleinere Bilder oder ein kleineres Netz.</translation>
    </message>
    <message>
        <source>The disk is full. Make room on it, then try again.</source>
        <translation>Die Platte ist voll. Schaffen Sie dort Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong that PetDesk did not expect ({}).</source>
        <translation>Etwas ging schief, womit PetDesk nicht gerechnet hat ({}).</translation>
    </message>
    <message>
        <source>{}%</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} min {} s</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What the installer writes</source>
        <translation>Was das Installationsprogramm schreibt</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird angehalten ...</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>Aufräumer</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Batch preview</source>
        <translation>Stapelvorschau</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>{}, the folder with this project&apos;s pictures, is not there. Connect its disk, or say where it is.</source>
        <translation>{}, der Ordner mit den Bildern dieses Projekts, ist nicht da. Schließen Sie den Datenträger an, oder sagen Sie, wo er ist.</translation>
    </message>
    <message>
        <source>Find the folder...</source>
        <translation>Ordner suchen...</translation>
    </message>
    <message>
        <source>All pictures are of one class now. A network needs at least two to tell apart: give some pictures another class, or change how labels are read.</source>
        <translation>Alle Bilder sind jetzt von einer Klasse. Ein Netz braucht mindestens zwei, um sie zu unterscheiden: geben Sie einigen Bildern eine andere Klasse, oder ändern Sie, wie die Klassen gelesen werden.</translation>
    </message>
    <message>
        <source>No picture takes part in training: all are left out or cannot be read.</source>
        <translation>Kein Bild nimmt am Training teil: alle sind ausgelassen oder unlesbar.</translation>
    </message>
    <message>
        <source>Applying the labels to the disk was stopped before all files were moved. Nothing is lost.</source>
        <translation>Das Anwenden der Klassen auf die Festplatte wurde angehalten, bevor alle Dateien verschoben waren. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Finish it or take it back...</source>
        <translation>Abschließen oder zurücknehmen...</translation>
    </message>
</context>
</TS>
