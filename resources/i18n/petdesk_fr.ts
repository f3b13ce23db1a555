<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Update...</source>
        <translation>&amp;Mettre à jour...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Loads it anew, as its files are now.</source>
        <translation>La charge à nouveau, telle que ses fichiers sont maintenant.</translation>
    </message>
    <message>
        <source>Looks for another version where it came from, and asks before it installs it.</source>
        <translation>Cherche une autre version là d&apos;où elle vient, et demande avant de l&apos;installer.</translation>
    </message>
    <message>
        <source>Takes it out. This can be undone until PetDesk is closed.</source>
        <translation>La retire. Cela peut être annulé jusqu&apos;à la fermeture de PetDesk.</translation>
    </message>
    <message>
        <source>&amp;Back to {}</source>
        <translation>&amp;Revenir à {}</translation>
    </message>
    <message>
        <source>Puts the version before, {}, in place again.</source>
        <translation>Remet en place la version précédente, {}.</translation>
    </message>
</context>
<context>
    <name>Added</name>
    <message>
        <source>Find among what it adds</source>
        <translation>Chercher dans ce qu&apos;elle ajoute</translation>
    </message>
    <message>
        <source>Adds {}</source>
        <translation>Ajoute {}</translation>
    </message>
    <message numerus="yes">
        <source>... and %Ln more: type above to find one.</source>
        <translation>
            <numerusform>... et %Ln autre : tapez ci-dessus pour le trouver.</numerusform>
            <numerusform>... et %Ln autres : tapez ci-dessus pour en trouver un.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them fits.</source>
        <translation>Aucun ne convient.</translation>
    </message>
</context>
<context>
    <name>Addition</name>
    <message>
        <source>Key: {}</source>
        <translation>Clé : {}</translation>
    </message>
    <message>
        <source>It has no settings.</source>
        <translation>Il n’y a rien à régler.</translation>
    </message>
</context>
<context>
    <name>AnswerEntries</name>
    <message>
        <source>Not read</source>
        <translation>Non lue</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>unsure, {}</source>
        <translation>incertain, {}</translation>
    </message>
    <message>
        <source>How probable the class is that comes nearest</source>
        <translation>Probabilité de la classe la plus proche</translation>
    </message>
</context>
<context>
    <name>AnswersTable</name>
    <message>
        <source>Nothing to show. Choose other filters to see more.</source>
        <translation>Rien à afficher. Choisissez d’autres filtres pour en voir plus.</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Afficher l’image</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Montrer dans le gestionnaire de fichiers</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply to disk</source>
        <translation>Appliquer au disque</translation>
    </message>
    <message>
        <source>&amp;Move the files</source>
        <translation>&amp;Déplacer les fichiers</translation>
    </message>
    <message>
        <source>&amp;Finish it</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Annuler le déplacement</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Files that would be moved</source>
        <translation>Fichiers qui seraient déplacés</translation>
    </message>
    <message>
        <source>Gives the files that were moved on {} their old names</source>
        <translation>Rend leurs anciens noms aux fichiers déplacés le {}</translation>
    </message>
    <message>
        <source>Nothing was moved yet, or it was taken back</source>
        <translation>Rien n&apos;a encore été déplacé, ou tout a été annulé</translation>
    </message>
    <message>
        <source>Looking what would be moved...</source>
        <translation>Recherche de ce qui serait déplacé...</translation>
    </message>
    <message>
        <source>“{}” is still under way.</source>
        <translation>« {} » est encore en cours.</translation>
    </message>
    <message>
        <source>The last time it was not finished.</source>
        <translation>La dernière fois n&apos;a pas été terminée.</translation>
    </message>
    <message>
        <source>Nothing is lost. Finish it, or take it back; then you can apply what came since.</source>
        <translation>Rien n&apos;est perdu. Terminez ou annulez ; vous pourrez ensuite appliquer ce qui est venu depuis.</translation>
    </message>
    <message>
        <source>This project cannot be applied to the disk.</source>
        <translation>Ce projet ne peut pas être appliqué au disque.</translation>
    </message>
    <message>
        <source>So their folders or names say what the project says. Nothing is ever overwritten, every step is logged before it is made, and it can be taken back.</source>
        <translation>Leurs dossiers ou noms diront ainsi ce que dit le projet. Rien n&apos;est jamais écrasé, chaque étape est notée avant d&apos;être faite, et tout peut être annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot be moved.</source>
        <translation>
            <numerusform>%Ln fichier ne peut pas être déplacé.</numerusform>
            <numerusform>%Ln fichiers ne peuvent pas être déplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be moved or renamed.</source>
        <translation>
            <numerusform>%Ln fichier serait déplacé ou renommé.</numerusform>
            <numerusform>%Ln fichiers seraient déplacés ou renommés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file can be moved.</source>
        <translation>Aucun fichier ne peut être déplacé.</translation>
    </message>
    <message>
        <source>The reasons are in the table.</source>
        <translation>Les raisons sont dans le tableau.</translation>
    </message>
    <message>
        <source>Nothing to do: the files say what the project says.</source>
        <translation>Rien à faire : les fichiers disent ce que dit le projet.</translation>
    </message>
    <message>
        <source>You may stop; it can be finished or taken back then.</source>
        <translation>Vous pouvez arrêter ; il sera alors possible de terminer ou d&apos;annuler.</translation>
    </message>
    <message numerus="yes">
        <source>Back under the old name: %Ln file(s).</source>
        <translation>
            <numerusform>De nouveau sous l&apos;ancien nom : %Ln fichier.</numerusform>
            <numerusform>De nouveau sous l&apos;ancien nom : %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved: %Ln file(s).</source>
        <translation>
            <numerusform>Déplacé : %Ln fichier.</numerusform>
            <numerusform>Déplacés : %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: %Ln file(s), such as {}: {}</source>
        <translation>
            <numerusform>Non déplacé : %Ln fichier, {} : {}</numerusform>
            <numerusform>Non déplacés : %Ln fichiers, par exemple {} : {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>reste : {}</translation>
    </message>
    <message>
        <source>{}
The plain name is taken, so the file gets a number.</source>
        <translation>{}
Le nom simple est pris, le fichier reçoit donc un numéro.</translation>
    </message>
</context>
<context>
    <name>Applying</name>
    <message>
        <source>Moving files</source>
        <translation>Déplacement des fichiers</translation>
    </message>
    <message>
        <source>Moving files back</source>
        <translation>Remise en place des fichiers</translation>
    </message>
</context>
<context>
    <name>ArchitectureChooser</name>
    <message>
        <source>Choose a network</source>
        <translation>Choisir un réseau</translation>
    </message>
    <message>
        <source>Search by name, key or plugin</source>
        <translation>Chercher par nom, clé ou extension</translation>
    </message>
    <message>
        <source>Search networks</source>
        <translation>Chercher des réseaux</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Toutes les tailles</translation>
    </message>
    <message>
        <source>&amp;Pre-trained only</source>
        <translation>Pré-&amp;entraînés seulement</translation>
    </message>
    <message>
        <source>&amp;Use this network</source>
        <translation>&amp;Prendre ce réseau</translation>
    </message>
    <message>
        <source>Over {} million parameters</source>
        <translation>Plus de {} millions de paramètres</translation>
    </message>
    <message>
        <source>Up to {} million parameters</source>
        <translation>Jusqu’à {} millions de paramètres</translation>
    </message>
    <message>
        <source>{} to {} million parameters</source>
        <translation>De {} à {} millions de paramètres</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>No network fits. Search for fewer words, or take away a filter.</source>
        <translation>Aucun réseau ne convient. Cherchez moins de mots ou retirez un filtre.</translation>
    </message>
    <message>
        <source>{} of {} networks</source>
        <translation>{} réseaux sur {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln réseau</numerusform>
            <numerusform>%Ln réseaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchitectureModel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Its name; point at one to see its key on the command line</source>
        <translation>Son nom ; pointez-le pour voir sa clé en ligne de commande</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>How many numbers it learns: what it costs, and what it can hold</source>
        <translation>Combien de nombres il apprend : ce qu’il coûte et ce qu’il peut retenir</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pixels a side of the pictures that suit it</source>
        <translation>Côté, en pixels, des images qui lui conviennent</translation>
    </message>
    <message>
        <source>Pre-trained</source>
        <translation>Pré-entraîné</translation>
    </message>
    <message>
        <source>Whether it can start from what it learned on other pictures</source>
        <translation>S’il peut partir de ce qu’il a appris sur d’autres images</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>What brings it</source>
        <translation>Ce qui l’apporte</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{} million</source>
        <translation>{} M</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>none of these</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>, test-time augmentation × {}</source>
        <translation>, augmentation au test × {}</translation>
    </message>
    <message>
        <source>, “none of these” allowed</source>
        <translation>, « aucune » permis</translation>
    </message>
</context>
<context>
    <name>AskingChoice</name>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Ask about so many copies of each picture too, varied as in training, and take the mean. Often a little more accurate, not always. Labelling takes 5 times as long with 4 copies, 9 times with 8.</source>
        <translation>Interroger aussi sur autant de copies de chaque image, variées comme à l’entraînement, et prendre la moyenne. Souvent un peu plus juste, pas toujours. L’étiquetage prend 5 fois plus de temps avec 4 copies, 9 fois avec 8.</translation>
    </message>
    <message>
        <source>Ma&amp;y be none of these</source>
        <translation>Peut n’être a&amp;ucune</translation>
    </message>
    <message>
        <source>A picture of which no class is probable enough gets the label “none of these”. How much is enough was found in training, or set with the threshold on the Interpret page, under Trust. Without this, every picture gets the most probable class.</source>
        <translation>Une image dont aucune classe n&apos;est assez probable reçoit l&apos;étiquette « aucune ». Ce qui suffit a été trouvé à l&apos;entraînement, ou fixé avec le seuil de la page Interpréter, sous Confiance. Sans cela, chaque image reçoit la classe la plus probable.</translation>
    </message>
    <message>
        <source>Test-time augmentation, copies</source>
        <translation>Augmentation au test, copies</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Cannot be read</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>One picture, two classes</source>
        <translation>Une image, deux classes</translation>
    </message>
    <message>
        <source>On both sides of the split</source>
        <translation>Des deux côtés de la répartition</translation>
    </message>
    <message>
        <source>Classes spelt nearly alike</source>
        <translation>Classes écrites presque pareil</translation>
    </message>
    <message>
        <source>Few pictures in a class</source>
        <translation>Peu d&apos;images dans une classe</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Copies exactes</translation>
    </message>
    <message>
        <source>Copies of another size</source>
        <translation>Copies d&apos;une autre taille</translation>
    </message>
    <message>
        <source>Copies saved anew</source>
        <translation>Copies réenregistrées</translation>
    </message>
    <message>
        <source>Cropped copies</source>
        <translation>Copies recadrées</translation>
    </message>
    <message>
        <source>Mirrored copies</source>
        <translation>Copies en miroir</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vides</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Floues</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombres</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Trop claires</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Trop petites</translation>
    </message>
    <message>
        <source>Odd shape</source>
        <translation>Forme inhabituelle</translation>
    </message>
    <message>
        <source>Wrong extension</source>
        <translation>Mauvaise extension</translation>
    </message>
    <message>
        <source>Kept on one side of the split</source>
        <translation>Gardées d&apos;un seul côté de la répartition</translation>
    </message>
    <message>
        <source>The file is damaged, cut off or no picture. Training leaves it out.</source>
        <translation>Le fichier est endommagé, tronqué ou n&apos;est pas une image. L&apos;entraînement l&apos;écarte.</translation>
    </message>
    <message>
        <source>The same picture is in two classes; at least one of them is wrong, and the network is told both.</source>
        <translation>La même image est dans deux classes ; l&apos;une au moins est fausse, et le réseau apprend les deux.</translation>
    </message>
    <message>
        <source>The network is asked about a picture that it was trained on, so its error looks too small.</source>
        <translation>Le réseau est interrogé sur une image qu&apos;il a apprise ; son erreur paraît donc trop petite.</translation>
    </message>
    <message>
        <source>Their names differ by capitals, spaces or hyphens: most likely they are meant to be one class.</source>
        <translation>Leurs noms ne diffèrent que par des majuscules, espaces ou tirets : il s&apos;agit sans doute d&apos;une seule classe.</translation>
    </message>
    <message>
        <source>A class with so few pictures is hardly learned, and its error hardly measured.</source>
        <translation>Une classe avec si peu d&apos;images s&apos;apprend à peine, et son erreur se mesure à peine.</translation>
    </message>
    <message>
        <source>These files are the same byte for byte. They count more than once.</source>
        <translation>Ces fichiers sont identiques octet pour octet. Ils comptent plusieurs fois.</translation>
    </message>
    <message>
        <source>One picture in several sizes. It counts more than once.</source>
        <translation>Une image en plusieurs tailles. Elle compte plusieurs fois.</translation>
    </message>
    <message>
        <source>One picture that was saved again, with other compression or in another format.</source>
        <translation>Une image réenregistrée, avec une autre compression ou dans un autre format.</translation>
    </message>
    <message>
        <source>One picture shows a part of the other.</source>
        <translation>Une image montre une partie de l&apos;autre.</translation>
    </message>
    <message>
        <source>One picture is the mirror image of the other.</source>
        <translation>Une image est le reflet de l&apos;autre.</translation>
    </message>
    <message>
        <source>Nothing can be seen: all of the picture has one colour.</source>
        <translation>On ne voit rien : toute l&apos;image est d&apos;une seule couleur.</translation>
    </message>
    <message>
        <source>No edge in the picture is sharp, not even at the size that a network sees.</source>
        <translation>Aucun contour n&apos;est net, pas même à la taille que voit un réseau.</translation>
    </message>
    <message>
        <source>Hardly any part of the picture is brighter than a dark grey.</source>
        <translation>Presque rien dans l&apos;image n&apos;est plus clair qu&apos;un gris foncé.</translation>
    </message>
    <message>
        <source>Hardly any part of the picture is darker than a light grey.</source>
        <translation>Presque rien dans l&apos;image n&apos;est plus sombre qu&apos;un gris clair.</translation>
    </message>
    <message>
        <source>It has to be enlarged a lot before a network can look at it.</source>
        <translation>Elle doit être fortement agrandie avant qu&apos;un réseau puisse la regarder.</translation>
    </message>
    <message>
        <source>It is so long or so high that a network sees only a part of it at a time.</source>
        <translation>Elle est si longue ou si haute qu&apos;un réseau n&apos;en voit qu&apos;une partie à la fois.</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says. PetDesk reads it all the same; others may not.</source>
        <translation>Le fichier est d&apos;un autre type que ne le dit son nom. PetDesk le lit quand même ; d&apos;autres peut-être pas.</translation>
    </message>
    <message>
        <source>Without the audit some would train and others validate; now they stay together, as groups do.</source>
        <translation>Sans l&apos;audit, les unes serviraient à l&apos;entraînement et les autres à la validation ; elles restent maintenant ensemble, comme les groupes.</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>&amp;Audit the pictures</source>
        <translation>&amp;Auditer les images</translation>
    </message>
    <message>
        <source>Opens every picture and looks for damaged files, copies, mix-ups and pictures that teach little</source>
        <translation>Ouvre chaque image et cherche les fichiers endommagés, les copies, les confusions et les images qui apprennent peu</translation>
    </message>
    <message>
        <source>These pictures were not audited yet</source>
        <translation>Ces images n’ont pas encore été auditées</translation>
    </message>
    <message>
        <source>An audit opens every picture and finds damaged files, copies, one picture under two labels or on both sides of the split, and pictures that teach little. No file is changed.</source>
        <translation>Un audit ouvre chaque image et trouve les fichiers endommagés, les copies, les images avec deux étiquettes ou des deux côtés de la répartition, et celles qui apprennent peu. Aucun fichier n’est modifié.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Looking at the pictures...</source>
        <translation>Examen des images...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln avertissement</numerusform>
            <numerusform>%Ln avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln remarque</numerusform>
            <numerusform>%Ln remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) came or changed since: audit again.</source>
        <translation>
            <numerusform>%Ln image est arrivée ou a changé depuis : auditez de nouveau.</numerusform>
            <numerusform>%Ln images sont arrivées ou ont changé depuis : auditez de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a finding on the left to see its pictures.</source>
        <translation>Choisissez un constat à gauche pour voir ses images.</translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>Rien d&apos;anormal n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>This is about classes, not about single pictures.</source>
        <translation>Il s&apos;agit de classes, pas d&apos;images isolées.</translation>
    </message>
    <message>
        <source>The first {} pictures are shown.</source>
        <translation>Les {} premières images sont affichées.</translation>
    </message>
</context>
<context>
    <name>Auditing</name>
    <message>
        <source>Auditing the pictures</source>
        <translation>Audit des images</translation>
    </message>
</context>
<context>
    <name>AugmentationSection</name>
    <message>
        <source>&amp;Augmentation</source>
        <translation>&amp;Augmentation</translation>
    </message>
    <message>
        <source>See it on pictures</source>
        <translation>Voir sur des images</translation>
    </message>
    <message>
        <source>Show the batch preview on the Data page</source>
        <translation>Afficher l’aperçu du lot sur la page Données</translation>
    </message>
</context>
<context>
    <name>BodiesModel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Tick those to compare</source>
        <translation>Cochez ceux à comparer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What its body starts from</source>
        <translation>Ce dont part son corps</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Share of the pictures told wrongly, with its 95% interval as a bar</source>
        <translation>Part des images mal reconnues, avec son intervalle à 95 % en barre</translation>
    </message>
    <message>
        <source>Beside the best</source>
        <translation>Face au meilleur</translation>
    </message>
    <message>
        <source>How much larger the error surely is, on the same pictures</source>
        <translation>De combien l’erreur est sûrement plus grande, sur les mêmes images</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Of looking at the pictures and of training its heads</source>
        <translation>Pour regarder les images et entraîner ses têtes</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoires</translation>
    </message>
    <message>
        <source>must be fetched</source>
        <translation>à télécharger</translation>
    </message>
    <message>
        <source>the fewest mistakes</source>
        <translation>le moins d’erreurs</translation>
    </message>
    <message>
        <source>maybe as good</source>
        <translation>peut-être aussi bon</translation>
    </message>
    <message>
        <source>worse by {} to {} points</source>
        <translation>moins bon de {} à {} points</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>End the demo</source>
        <translation>Terminer la démonstration</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Actual {share} {name}</source>
        <translation>Réelle {share} {name}</translation>
    </message>
    <message>
        <source>Predicted {share} {name}</source>
        <translation>Prédite {share} {name}</translation>
    </message>
    <message>
        <source>Loss {}</source>
        <translation>Perte {}</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réelle</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédite</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>now {}</source>
        <translation>maintenant {}</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclue</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
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
            <numerusform>Sur %Ln image vue par les deux essais, {before} étaient fausses avant et {after} le sont maintenant</numerusform>
            <numerusform>Sur %Ln images vues par les deux essais, {before} étaient fausses avant et {after} le sont maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>; so few pictures changed sides that this may be chance.</source>
        <translation> ; si peu d&apos;images ont changé de côté que cela peut être le hasard.</translation>
    </message>
    <message>
        <source>Relabelled in between: {}.</source>
        <translation>Étiquette changée entre-temps : {}.</translation>
    </message>
    <message>
        <source>{} became ri&amp;ght</source>
        <translation>{} devenues &amp;justes</translation>
    </message>
    <message>
        <source>{} became wro&amp;ng</source>
        <translation>{} devenues &amp;fausses</translation>
    </message>
    <message>
        <source>Became right since the other run</source>
        <translation>Devenues justes depuis l&apos;autre essai</translation>
    </message>
    <message>
        <source>Became wrong since the other run</source>
        <translation>Devenues fausses depuis l&apos;autre essai</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Read again: {}. Your edits are kept.</source>
        <translation>Relu : {}. Vos modifications sont gardées.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed: %Ln picture(s) as before.</source>
        <translation>
            <numerusform>Rien n’a changé : %Ln image comme avant.</numerusform>
            <numerusform>Rien n’a changé : %Ln images comme avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changée</numerusform>
            <numerusform>%Ln changées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln disparue</numerusform>
            <numerusform>%Ln disparues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned</source>
        <translation>
            <numerusform>%Ln revenue</numerusform>
            <numerusform>%Ln revenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another label</source>
        <translation>
            <numerusform>%Ln avec une autre étiquette</numerusform>
            <numerusform>%Ln avec une autre étiquette</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is installed.</source>
        <translation>{} est installé.</translation>
    </message>
    <message>
        <source>{} is installed in place of {}.</source>
        <translation>{} est installé à la place de {}.</translation>
    </message>
    <message>
        <source>installing {}</source>
        <translation>installation de {}</translation>
    </message>
    <message>
        <source>removing {}</source>
        <translation>retrait de {}</translation>
    </message>
    <message>
        <source>{} is removed.</source>
        <translation>{} est retiré.</translation>
    </message>
    <message>
        <source>going back to the version of {} before</source>
        <translation>retour à la version précédente de {}</translation>
    </message>
    <message>
        <source>The version of {} before is in place again.</source>
        <translation>La version précédente de {} est de nouveau en place.</translation>
    </message>
    <message>
        <source>switching {} off</source>
        <translation>désactivation de {}</translation>
    </message>
    <message>
        <source>switching {} on</source>
        <translation>activation de {}</translation>
    </message>
    <message>
        <source>{} is switched off.</source>
        <translation>{} est désactivé.</translation>
    </message>
    <message>
        <source>{} is switched on.</source>
        <translation>{} est activé.</translation>
    </message>
    <message>
        <source>{} was tried again.</source>
        <translation>{} a été réessayé.</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln new plugin(s).</source>
        <translation>
            <numerusform>%Ln nouvelle extension trouvée.</numerusform>
            <numerusform>%Ln nouvelles extensions trouvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {}.</source>
        <translation>Annulé : {}.</translation>
    </message>
    <message>
        <source>“{}” is under way and may use this plugin. Wait for it or cancel it first.</source>
        <translation>« {} » est en cours et utilise peut-être cette extension. Attendez sa fin ou annulez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>“{}” is under way. Wait for it or cancel it first.</source>
        <translation>« {} » est en cours. Attendez sa fin ou annulez-le d&apos;abord.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking the pictures</source>
        <translation>Vérification des images</translation>
    </message>
</context>
<context>
    <name>ChoosingArea</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Aucune image</translation>
    </message>
</context>
<context>
    <name>ClassChooser</name>
    <message>
        <source>Type to find a class or name a new one</source>
        <translation>Tapez pour trouver une classe ou en nommer une nouvelle</translation>
    </message>
    <message>
        <source>Type to find a class</source>
        <translation>Tapez pour trouver une classe</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Make a new class “{}”</source>
        <translation>Créer la classe « {} »</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entr.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid.</translation>
    </message>
    <message>
        <source>Choose classes to see their pictures; F2 renames one</source>
        <translation>Choisissez des classes pour voir leurs images ; F2 en renomme une</translation>
    </message>
    <message>
        <source>Pictures that take part in training or validation</source>
        <translation>Images qui participent à l’entraînement ou à la validation</translation>
    </message>
    <message>
        <source>Of all pictures that take part</source>
        <translation>De toutes les images qui participent</translation>
    </message>
    <message>
        <source>Pictures the network learns from</source>
        <translation>Images sur lesquelles le réseau apprend</translation>
    </message>
    <message>
        <source>Pictures kept aside to check what it learned</source>
        <translation>Images mises de côté pour vérifier ce qu’il a appris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out</source>
        <translation>
            <numerusform>%Ln image écartée</numerusform>
            <numerusform>%Ln images écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture validates: nothing will check how well this class is learned</source>
        <translation>Aucune image de validation : rien ne vérifiera si cette classe est bien apprise</translation>
    </message>
    <message>
        <source>No picture trains: the network cannot learn this class</source>
        <translation>Aucune image d’entraînement : le réseau ne peut pas apprendre cette classe</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Find a class</source>
        <translation>Chercher une classe</translation>
    </message>
    <message>
        <source>Re&amp;name...</source>
        <translation>Re&amp;nommer...</translation>
    </message>
    <message>
        <source>Give the class another name (F2)</source>
        <translation>Donner un autre nom à la classe (F2)</translation>
    </message>
    <message>
        <source>&amp;Merge...</source>
        <translation>&amp;Fusionner...</translation>
    </message>
    <message>
        <source>Make one class of the chosen ones</source>
        <translation>Faire une seule classe de celles choisies</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Renommer...</translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation>Fusionner...</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>Afficher toutes les classes</translation>
    </message>
</context>
<context>
    <name>ClassesPanel</name>
    <message>
        <source>Figures of each class</source>
        <translation>Chiffres de chaque classe</translation>
    </message>
    <message>
        <source>Mean of the classes: each class counts the same. Mean of the pictures: each picture does.</source>
        <translation>Moyenne des classes : chaque classe compte autant. Moyenne des images : chaque image compte autant.</translation>
    </message>
    <message>
        <source>Mean of the classes: precision {}, recall {}, F1 {}</source>
        <translation>Moyenne des classes : précision {}, rappel {}, F1 {}</translation>
    </message>
    <message>
        <source>Mean of the pictures: precision {}, recall {}, F1 {}</source>
        <translation>Moyenne des images : précision {}, rappel {}, F1 {}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Of the pictures taken for this class, the share that is of it</source>
        <translation>Des images prises pour cette classe, la part qui en est</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was recognized</source>
        <translation>Des images de cette classe, la part reconnue</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision and recall in one figure, near the lower of the two (their harmonic mean)</source>
        <translation>Précision et rappel en un seul chiffre, proche du plus petit (leur moyenne harmonique)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Validation pictures of this class</source>
        <translation>Images de validation de cette classe</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Pictures that were taken for this class</source>
        <translation>Images prises pour cette classe</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message>
        <source>“{}” at {}, “{}” at {}</source>
        <translation>« {} » à {}, « {} » à {}</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ressemble à</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>{}? {}</source>
        <translation>{} ? {}</translation>
    </message>
</context>
<context>
    <name>CleanerPanel</name>
    <message>
        <source>A letter or digit labels the chosen pictures</source>
        <translation>Une lettre ou un chiffre étiquette les images choisies</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <translation>&amp;Historique...</translation>
    </message>
    <message>
        <source>What was changed in this project, and when</source>
        <translation>Ce qui a été modifié dans ce projet, et quand</translation>
    </message>
    <message>
        <source>Apply to &amp;disk...</source>
        <translation>Appliquer au &amp;disque...</translation>
    </message>
    <message>
        <source>Move or rename the files so that they say what the project says; shown first</source>
        <translation>Déplacer ou renommer les fichiers pour qu&apos;ils disent ce que dit le projet ; montré d&apos;abord</translation>
    </message>
    <message>
        <source>Choose a picture first: an arrow key takes one.</source>
        <translation>Choisissez d&apos;abord une image : une flèche en prend une.</translation>
    </message>
    <message>
        <source>A key labels the chosen picture. Arrows move, Shift+arrow and Space choose several, Del leaves out, / asks for a class, Ctrl+Z takes back.</source>
        <translation>Une touche étiquette l&apos;image choisie. Les flèches déplacent, Maj+flèche et Espace en choisissent plusieurs, Suppr écarte, / demande la classe, Ctrl+Z annule.</translation>
    </message>
    <message>
        <source>Reading the project...</source>
        <translation>Lecture du projet...</translation>
    </message>
    <message>
        <source>No picture fits what is chosen above.</source>
        <translation>Aucune image ne correspond au choix ci-dessus.</translation>
    </message>
    <message>
        <source>Nobody looked for wrong labels yet: press “Find likely wrong labels”.</source>
        <translation>Personne n&apos;a encore cherché de mauvaises étiquettes : appuyez sur « Chercher les étiquettes douteuses ».</translation>
    </message>
    <message>
        <source>No label is likely wrong, or all that were are mended.</source>
        <translation>Aucune étiquette n&apos;est douteuse, ou toutes sont corrigées.</translation>
    </message>
    <message>
        <source>No class has the key {}.</source>
        <translation>Aucune classe n&apos;a la touche {}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourEditor</name>
    <message>
        <source>Choose a colour</source>
        <translation>Choisir une couleur</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Choisir : {}</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Go to the &amp;next picture after a key</source>
        <translation>Passer à l&apos;image suiva&amp;nte après une touche</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>Utiliser pour</translation>
    </message>
    <message>
        <source>Put the chosen pictures on a side of the split</source>
        <translation>Mettre les images choisies d&apos;un côté de la répartition</translation>
    </message>
    <message>
        <source>Picture {} of {}</source>
        <translation>Image {} sur {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln choisie</numerusform>
            <numerusform>%Ln choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Which network suits my pictures?</source>
        <translation>Quel réseau convient à mes images ?</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Use this network</source>
        <translation>&amp;Prendre ce réseau</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>The body of each network looks at your pictures once, as it is; a new head is then trained on what it sees and tested on pictures that it did not train on. It takes seconds to minutes, and as a rule the order is that of full trainings. Networks that must be fetched need the internet once.</source>
        <translation>Le corps de chaque réseau regarde vos images une fois, tel quel ; une nouvelle tête est ensuite entraînée sur ce qu’il voit et testée sur des images qu’elle ne connaît pas. Cela prend de quelques secondes à quelques minutes, et en général l’ordre est celui d’entraînements complets. Les réseaux à télécharger ont besoin d’internet une fois.</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>&amp;Plis</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>The pictures are dealt into so many parts, each tested once; more are surer and take longer</source>
        <translation>Les images sont réparties en autant de parties, chacune testée une fois ; plus il y en a, plus c’est sûr et long</translation>
    </message>
    <message>
        <source>Would more photos help?</source>
        <translation>Plus de photos aideraient-elles ?</translation>
    </message>
    <message>
        <source>Comparing networks</source>
        <translation>Comparaison des réseaux</translation>
    </message>
    <message>
        <source>Trying with fewer pictures</source>
        <translation>Essai avec moins d’images</translation>
    </message>
    <message>
        <source>{} makes the fewest mistakes, and by more than chance.</source>
        <translation>{} fait le moins d’erreurs, et c’est plus que du hasard.</translation>
    </message>
    <message>
        <source>This is what to expect of {}. Compare it with others to see which suits better.</source>
        <translation>Voilà ce qu’on peut attendre de {}. Comparez-le à d’autres pour voir lequel convient mieux.</translation>
    </message>
    <message>
        <source>{} makes the fewest mistakes, but on so many pictures that may be chance: {} may be as good. Take the faster one.</source>
        <translation>{} fait le moins d’erreurs, mais sur autant d’images cela peut être du hasard : {} peut être aussi bon. Prenez le plus rapide.</translation>
    </message>
    <message>
        <source>{} is chosen on the Train page.</source>
        <translation>{} est choisi sur la page Entraînement.</translation>
    </message>
    <message>
        <source>“{}” is under way.</source>
        <translation>« {} » est en cours.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Comparaison...</translation>
    </message>
    <message>
        <source>There can be {} to {} folds.</source>
        <translation>Il peut y avoir de {} à {} plis.</translation>
    </message>
    <message>
        <source>Tick the networks to compare.</source>
        <translation>Cochez les réseaux à comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) ticked</source>
        <translation>
            <numerusform>%Ln réseau coché</numerusform>
            <numerusform>%Ln réseaux cochés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Show all &amp;settings</source>
        <translation>Afficher tous les &amp;réglages</translation>
    </message>
    <message>
        <source>Figures and settings of the chosen runs</source>
        <translation>Chiffres et réglages des entraînements choisis</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Run {}</source>
        <translation>Entraînement {}</translation>
    </message>
    <message>
        <source>What is known of a chosen run is shown here; choose several to compare them.</source>
        <translation>Ce que l’on sait d’un entraînement choisi s’affiche ici ; choisissez-en plusieurs pour les comparer.</translation>
    </message>
    <message>
        <source>Nothing is known of the settings.</source>
        <translation>On ne sait rien des réglages.</translation>
    </message>
    <message>
        <source>The settings of these runs are the same.</source>
        <translation>Les réglages de ces entraînements sont les mêmes.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>What would be installed</source>
        <translation>Ce qui serait installé</translation>
    </message>
    <message>
        <source>A plugin is a program that runs with your rights: it can read, change and send whatever you can. Install it only if you trust whoever made it.</source>
        <translation>Une extension est un programme qui s&apos;exécute avec vos droits : il peut lire, modifier et envoyer tout ce que vous pouvez. Ne l&apos;installez que si vous faites confiance à son auteur.</translation>
    </message>
    <message>
        <source>&amp;Do not install</source>
        <translation>&amp;Ne pas installer</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>From: {}</source>
        <translation>De : {}</translation>
    </message>
    <message>
        <source>Licence: {}</source>
        <translation>Licence : {}</translation>
    </message>
    <message>
        <source>Home page: {}</source>
        <translation>Page d&apos;accueil : {}</translation>
    </message>
    <message numerus="yes">
        <source>It brings %Ln plugin(s): {}</source>
        <translation>
            <numerusform>Il apporte %Ln extension : {}</numerusform>
            <numerusform>Il apporte %Ln extensions : {}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes into {}. Nothing that PetDesk itself uses is changed.</source>
        <translation>Tout va dans {}. Rien de ce que PetDesk lui-même utilise n&apos;est modifié.</translation>
    </message>
    <message>
        <source>Install {} {}?</source>
        <translation>Installer {} {} ?</translation>
    </message>
    <message>
        <source>{} {} is installed already. Install it anew?</source>
        <translation>{} {} est déjà installé. L&apos;installer à nouveau ?</translation>
    </message>
    <message>
        <source>Replace {} {} by {}?</source>
        <translation>Remplacer {} {} par {} ?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) would come</source>
        <translation>
            <numerusform>%Ln paquet viendrait</numerusform>
            <numerusform>%Ln paquets viendraient</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>plus de {}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Start training</source>
        <translation>&amp;Commencer l’entraînement</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>Arrêter et &amp;garder</translation>
    </message>
    <message>
        <source>Stop and &amp;discard</source>
        <translation>Arrêter et &amp;jeter</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Arrêter et jeter</translation>
    </message>
    <message>
        <source>Stop this training and throw away what it has learned?</source>
        <translation>Arrêter cet entraînement et jeter ce qu’il a appris ?</translation>
    </message>
    <message>
        <source>Its run is deleted. This cannot be undone.</source>
        <translation>Ses résultats sont supprimés. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Continuer l’entraînement</translation>
    </message>
</context>
<context>
    <name>CountButtons</name>
    <message>
        <source>&amp;All {}</source>
        <translation>&amp;Toutes {}</translation>
    </message>
    <message>
        <source>Show every file</source>
        <translation>Afficher tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Sure {}</source>
        <translation>&amp;Sûres {}</translation>
    </message>
    <message>
        <source>Show pictures whose confidence reaches the threshold</source>
        <translation>Afficher les images dont la confiance atteint le seuil</translation>
    </message>
    <message>
        <source>&amp;Unsure {}</source>
        <translation>&amp;Incertaines {}</translation>
    </message>
    <message>
        <source>Show pictures whose confidence is below the threshold</source>
        <translation>Afficher les images dont la confiance est sous le seuil</translation>
    </message>
    <message>
        <source>None of these {}</source>
        <translation>Aucune {}</translation>
    </message>
    <message>
        <source>Show pictures that are none of the model&apos;s classes</source>
        <translation>Afficher les images qui ne sont d’aucune classe du modèle</translation>
    </message>
    <message>
        <source>Un&amp;readable {}</source>
        <translation>I&amp;llisibles {}</translation>
    </message>
    <message>
        <source>Show files that could not be read</source>
        <translation>Afficher les fichiers qui n’ont pas pu être lus</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Error against share answered</source>
        <translation>Erreur selon la part répondue</translation>
    </message>
    <message>
        <source>Pictures answered (%)</source>
        <translation>Images répondues (%)</translation>
    </message>
    <message>
        <source>Wrong among them (%)</source>
        <translation>Fausses parmi elles (%)</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Réponses fausses</translation>
    </message>
    <message>
        <source>Left and Right move the threshold. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Gauche et Droite déplacent le seuil. Plus et moins zooment, Ctrl avec les flèches déplace, 0 montre tout. T montre les nombres en tableau.</translation>
    </message>
    <message>
        <source>Answer from a probabilit&amp;y of</source>
        <translation>Répondre dès une pro&amp;babilité de</translation>
    </message>
    <message>
        <source>&amp;Keep it in the model</source>
        <translation>&amp;Garder dans le modèle</translation>
    </message>
    <message>
        <source>Predict and the command line then say “none of these” for what the model is less sure of</source>
        <translation>La page Prédire et la ligne de commande disent alors « aucune » là où le modèle est moins sûr</translation>
    </message>
    <message>
        <source>Take it out a&amp;gain</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Show what is unanswered</source>
        <translation>Montrer les images sans réponse</translation>
    </message>
    <message>
        <source>With this threshold no picture is answered.</source>
        <translation>Avec ce seuil, aucune image n&apos;a de réponse.</translation>
    </message>
    <message>
        <source>{answered} of the pictures are answered, and {error} of these answers are wrong.</source>
        <translation>{answered} des images ont une réponse, et {error} de ces réponses sont fausses.</translation>
    </message>
    <message>
        <source>The model answers always.</source>
        <translation>Le modèle répond toujours.</translation>
    </message>
    <message>
        <source>The model answers from a probability of {}.</source>
        <translation>Le modèle répond dès une probabilité de {}.</translation>
    </message>
    <message>
        <source>The model has a threshold of its own for each class, which the curve counts, too.</source>
        <translation>Le modèle a un seuil propre à chaque classe ; la courbe en tient compte aussi.</translation>
    </message>
    <message>
        <source>Unanswered: {}</source>
        <translation>Sans réponse : {}</translation>
    </message>
    <message>
        <source>{} pictures below {}</source>
        <translation>{} images sous {}</translation>
    </message>
</context>
<context>
    <name>CrossHair</name>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Rien à tracer pour l’instant.</translation>
    </message>
    <message>
        <source>Left and Right read the values at a point. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Gauche et Droite lisent les valeurs en un point. Plus et moins zooment, Ctrl avec les flèches déplace, 0 montre tout. T affiche les nombres en tableau.</translation>
    </message>
    <message>
        <source>{}, as a table</source>
        <translation>{}, en tableau</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Axe horizontal logarithmique</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Axe vertical logarithmique</translation>
    </message>
    <message>
        <source>log right</source>
        <translation>log droite</translation>
    </message>
    <message>
        <source>Logarithmic right axis</source>
        <translation>Axe droit logarithmique</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Afficher les nombres en tableau</translation>
    </message>
    <message>
        <source>Copy the picture, or the table</source>
        <translation>Copier l’image ou le tableau</translation>
    </message>
    <message>
        <source>Export as PNG, SVG or CSV</source>
        <translation>Exporter en PNG, SVG ou CSV</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Choisir un dossier d’images</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tableaux (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Choose a table of pictures</source>
        <translation>Choisir un tableau d’images</translation>
    </message>
    <message>
        <source>Projects (*{})</source>
        <translation>Projets (*{})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Drawn pets</source>
        <translation>Animaux dessinés</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing has changed.</source>
        <translation>La lecture a été annulée ; rien n’a changé.</translation>
    </message>
    <message>
        <source>Where is the table now?</source>
        <translation>Où est le tableau maintenant ?</translation>
    </message>
    <message>
        <source>Where are the pictures now?</source>
        <translation>Où sont les images maintenant ?</translation>
    </message>
    <message>
        <source>“{}” is still under way. Wait for it or cancel it first.</source>
        <translation>« {} » est encore en cours. Attendez, ou annulez d’abord.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>1. PetDesk begins with pictures. This time it draws {} cats and dogs of eight breeds.</source>
        <translation>1. PetDesk commence par des images. Cette fois, il dessine {} chats et chiens de huit races.</translation>
    </message>
    <message>
        <source>2. Every class and every picture is here; a wrong label can be changed, and changed back.</source>
        <translation>2. Chaque classe et chaque image est ici ; une étiquette fausse peut être changée, et rétablie.</translation>
    </message>
    <message>
        <source>3. Training never sees a picture twice the same way: this is what it sees now.</source>
        <translation>3. L’entraînement ne voit jamais deux fois la même image de la même façon : voici ce qu’il voit.</translation>
    </message>
    <message>
        <source>4. Step by step: what becomes of one picture on its way to the network.</source>
        <translation>4. Pas à pas : ce que devient une image en route vers le réseau.</translation>
    </message>
    <message>
        <source>5. The learning rate finder tries ever larger steps and marks the rates worth choosing.</source>
        <translation>5. La recherche du taux d’apprentissage essaie des pas toujours plus grands et marque les taux à choisir.</translation>
    </message>
    <message>
        <source>A tenth of the rate where the loss is lowest suits a network that knows nothing.</source>
        <translation>Un dixième du taux où la perte est la plus basse convient à un réseau qui ne sait rien.</translation>
    </message>
    <message>
        <source>6. Now it trains, from nothing, on this computer alone.</source>
        <translation>6. Maintenant il s’entraîne, de zéro, sur cet ordinateur seul.</translation>
    </message>
    <message>
        <source>7. Interpret shows which breeds are taken for which others, and the pictures behind each cell.</source>
        <translation>7. Interpréter montre quelles races sont prises pour quelles autres, et les images de chaque case.</translation>
    </message>
    <message>
        <source>8. {} pets that it has never seen are drawn now, and labelled with the new model.</source>
        <translation>8. {} animaux jamais vus sont maintenant dessinés, et étiquetés par le nouveau modèle.</translation>
    </message>
    <message>
        <source>9. Every training is kept with its settings: compare them, repeat one, take the best.</source>
        <translation>9. Chaque entraînement est gardé avec ses réglages : comparez, refaites-en un, prenez le meilleur.</translation>
    </message>
    <message>
        <source>10. All that PetDesk can do comes from plugins, and anyone can write one.</source>
        <translation>10. Tout ce que PetDesk sait faire vient d’extensions, et chacun peut en écrire une.</translation>
    </message>
    <message>
        <source>{} of the pets it had never seen are labelled right. Now try your own pictures.</source>
        <translation>{} des animaux jamais vus sont bien étiquetés. Essayez maintenant vos propres images.</translation>
    </message>
    <message>
        <source>Drawing pets</source>
        <translation>Dessin des animaux</translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation>La démonstration a été arrêtée.</translation>
    </message>
    <message>
        <source>The demo&apos;s project was closed.</source>
        <translation>Le projet de la démonstration a été fermé.</translation>
    </message>
</context>
<context>
    <name>EarlierPredictions</name>
    <message>
        <source>Earlier predictions</source>
        <translation>Prédictions précédentes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetées</translation>
    </message>
    <message>
        <source>Show a&amp;gain</source>
        <translation>Afficher de &amp;nouveau</translation>
    </message>
    <message>
        <source>Delete the table of labels; no picture</source>
        <translation>Supprimer le tableau des étiquettes, aucune image</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Supprimer...</translation>
    </message>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} et %Ln autre</numerusform>
            <numerusform>{} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted, kept so far</source>
        <translation>interrompu, gardé jusque-là</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>{}, {} unreadable</source>
        <translation>{}, {} illisibles</translation>
    </message>
    <message>
        <source>{} (cancelled)</source>
        <translation>{} (annulé)</translation>
    </message>
    <message>
        <source>{} (failed)</source>
        <translation>{} (échec)</translation>
    </message>
    <message>
        <source>Delete predictions</source>
        <translation>Supprimer les prédictions</translation>
    </message>
    <message>
        <source>Delete the labels of “{}”?</source>
        <translation>Supprimer les étiquettes de « {} » ?</translation>
    </message>
    <message>
        <source>The pictures and exported tables stay. The labels cannot be brought back.</source>
        <translation>Les images et les tableaux exportés restent. Les étiquettes ne peuvent pas être récupérées.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>There is a class “{}” already.</source>
        <translation>Il y a déjà une classe « {} ».</translation>
    </message>
    <message>
        <source>Merge “{}” into it</source>
        <translation>Y fusionner « {} »</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Fusionner des classes</translation>
    </message>
    <message numerus="yes">
        <source>Which name shall the %Ln merged class(es) have?</source>
        <translation>
            <numerusform>Quel nom donner à la %Ln classe ?</numerusform>
            <numerusform>Quel nom donner aux %Ln classes fusionnées ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>call %Ln picture(s) {}</source>
        <translation>
            <numerusform>nommer %Ln image {}</numerusform>
            <numerusform>nommer %Ln images {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to training</source>
        <translation>
            <numerusform>mettre %Ln image à l’entraînement</numerusform>
            <numerusform>mettre %Ln images à l’entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln picture(s) to validation</source>
        <translation>
            <numerusform>mettre %Ln image à la validation</numerusform>
            <numerusform>mettre %Ln images à la validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>let the split of %Ln picture(s) be drawn</source>
        <translation>
            <numerusform>laisser tirer au sort le côté de %Ln image</numerusform>
            <numerusform>laisser tirer au sort le côté de %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %Ln picture(s)</source>
        <translation>
            <numerusform>écarter %Ln image</numerusform>
            <numerusform>écarter %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %Ln picture(s)</source>
        <translation>
            <numerusform>reprendre %Ln image</numerusform>
            <numerusform>reprendre %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>rename class {} to {}</source>
        <translation>renommer la classe {} en {}</translation>
    </message>
    <message>
        <source>merge classes into {}</source>
        <translation>fusionner des classes en {}</translation>
    </message>
    <message>
        <source>set {} back</source>
        <translation>réinitialiser {}</translation>
    </message>
    <message>
        <source>change {}</source>
        <translation>modifier {}</translation>
    </message>
    <message>
        <source>set {} to {}</source>
        <translation>régler {} sur {}</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>le réseau</translation>
    </message>
    <message>
        <source>the network&apos;s settings</source>
        <translation>les réglages du réseau</translation>
    </message>
    <message>
        <source>the augmentation</source>
        <translation>l’augmentation</translation>
    </message>
    <message>
        <source>the augmentation&apos;s settings</source>
        <translation>les réglages de l’augmentation</translation>
    </message>
    <message>
        <source>the batch size</source>
        <translation>la taille des lots</translation>
    </message>
    <message>
        <source>the device</source>
        <translation>l’appareil</translation>
    </message>
    <message>
        <source>the epochs</source>
        <translation>les époques</translation>
    </message>
    <message>
        <source>the frozen epochs</source>
        <translation>les époques gelées</translation>
    </message>
    <message>
        <source>what stays together</source>
        <translation>ce qui reste ensemble</translation>
    </message>
    <message>
        <source>the keys of the classes</source>
        <translation>les touches des classes</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>le taux d’apprentissage</translation>
    </message>
    <message>
        <source>the phases</source>
        <translation>les phases</translation>
    </message>
    <message>
        <source>the precision</source>
        <translation>la précision</translation>
    </message>
    <message>
        <source>the presize</source>
        <translation>la taille préalable</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>la recette</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>la graine</translation>
    </message>
    <message>
        <source>the picture size</source>
        <translation>la taille des images</translation>
    </message>
    <message>
        <source>the threshold</source>
        <translation>le seuil</translation>
    </message>
    <message>
        <source>the share for validation</source>
        <translation>la part de validation</translation>
    </message>
    <message>
        <source>the weight decay</source>
        <translation>la décroissance des poids</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>les poids</translation>
    </message>
</context>
<context>
    <name>EntriesEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>{}: add an entry</source>
        <translation>{} : ajouter une entrée</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>{}, entry {}</source>
        <translation>{}, entrée {}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>{}: move entry {} up</source>
        <translation>{} : monter l’entrée {}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>{}: remove entry {}</source>
        <translation>{} : retirer l’entrée {}</translation>
    </message>
</context>
<context>
    <name>EpochsModel</name>
    <message>
        <source>{} (the figure to watch; the best epoch is bold)</source>
        <translation>{} (le chiffre suivi ; la meilleure époque est en gras)</translation>
    </message>
    <message>
        <source>{}, the figure to watch</source>
        <translation>{}, le chiffre suivi</translation>
    </message>
    <message>
        <source>{}, the best so far</source>
        <translation>{}, le meilleur jusqu’ici</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Perte entr.</translation>
    </message>
    <message>
        <source>Valid loss</source>
        <translation>Perte valid.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Top {}</source>
        <translation>Top {}</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibrée</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>The phase of the recipe, counted from 1</source>
        <translation>La phase de la recette, comptée depuis 1</translation>
    </message>
    <message>
        <source>Of the phase, counted from 1</source>
        <translation>De la phase, comptée depuis 1</translation>
    </message>
    <message>
        <source>Mean loss of the training pictures, varied as they are</source>
        <translation>Perte moyenne des images d’entraînement, variées comme elles le sont</translation>
    </message>
    <message>
        <source>Mean loss of the validation pictures</source>
        <translation>Perte moyenne des images de validation</translation>
    </message>
    <message>
        <source>Share of the validation pictures that are told rightly</source>
        <translation>Part des images de validation bien reconnues</translation>
    </message>
    <message>
        <source>Share of the validation pictures that are told wrongly; in brackets its 95% interval</source>
        <translation>Part des images de validation mal reconnues ; entre parenthèses son intervalle à 95 %</translation>
    </message>
    <message>
        <source>Share of the validation pictures whose class is among so many most probable ones</source>
        <translation>Part des images de validation dont la classe est parmi autant de plus probables</translation>
    </message>
    <message>
        <source>Mean over the classes of how well each is found and kept apart; every class counts alike</source>
        <translation>Moyenne sur les classes : à quel point chacune est trouvée et distinguée ; chaque classe compte autant</translation>
    </message>
    <message>
        <source>Balanced accuracy: mean over the classes of the share of their pictures that are told rightly</source>
        <translation>Exactitude équilibrée : moyenne sur les classes de la part de leurs images bien reconnues</translation>
    </message>
    <message>
        <source>With validation; pauses do not count</source>
        <translation>Validation comprise ; les pauses ne comptent pas</translation>
    </message>
</context>
<context>
    <name>EpochsTable</name>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Matrix as a &amp;table (CSV)...</source>
        <translation>Matrice en &amp;tableau (CSV)...</translation>
    </message>
    <message>
        <source>Matrix as a &amp;picture (PNG)...</source>
        <translation>Matrice en &amp;image (PNG)...</translation>
    </message>
    <message>
        <source>&amp;Figures of the classes (CSV)...</source>
        <translation>&amp;Chiffres des classes (CSV)...</translation>
    </message>
    <message>
        <source>{} cannot be written. Make room, or choose another folder.</source>
        <translation>{} ne peut pas être écrit. Faites de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Enregistré sous {}.</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>About this picture</source>
        <translation>À propos de cette image</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default: {}</source>
        <translation>Revenir à la valeur par défaut : {}</translation>
    </message>
    <message>
        <source>{}: back to the default</source>
        <translation>{} : revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
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
        <translation>{} (avec 95 % de certitude entre {} et {})</translation>
    </message>
    <message>
        <source>Error rate {}</source>
        <translation>Taux d’erreur {}</translation>
    </message>
    <message>
        <source>{} without varied copies</source>
        <translation>{} sans copies variées</translation>
    </message>
    <message>
        <source>top {k} {}</source>
        <translation>top {k} {}</translation>
    </message>
    <message>
        <source>macro F1 {}</source>
        <translation>F1 macro {}</translation>
    </message>
    <message>
        <source>balanced accuracy {}</source>
        <translation>exactitude équilibrée {}</translation>
    </message>
    <message>
        <source>{} answered</source>
        <translation>{} de réponses</translation>
    </message>
    <message>
        <source>of these {} wrong</source>
        <translation>dont {} fausses</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Trames</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Color (RGB)</source>
        <translation>Couleur (RGB)</translation>
    </message>
    <message>
        <source>With transparency ({})</source>
        <translation>Avec transparence ({})</translation>
    </message>
    <message>
        <source>Gray (L)</source>
        <translation>Gris (L)</translation>
    </message>
    <message>
        <source>Palette (P)</source>
        <translation>Palette (P)</translation>
    </message>
    <message>
        <source>Print colors (CMYK)</source>
        <translation>Couleurs d’impression (CMYK)</translation>
    </message>
    <message>
        <source>Black and white (1)</source>
        <translation>Noir et blanc (1)</translation>
    </message>
    <message>
        <source>Gray, 16 bits ({})</source>
        <translation>Gris, 16 bits ({})</translation>
    </message>
    <message>
        <source>Stored upside down; shown upright</source>
        <translation>Enregistrée à l’envers ; affichée droite</translation>
    </message>
    <message>
        <source>Stored on its side; shown upright</source>
        <translation>Enregistrée couchée ; affichée droite</translation>
    </message>
    <message>
        <source>Stored mirrored; shown upright</source>
        <translation>Enregistrée en miroir ; affichée droite</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Which pictures to show</source>
        <translation>Quelles images afficher</translation>
    </message>
    <message>
        <source>Find in names</source>
        <translation>Chercher dans les noms</translation>
    </message>
    <message>
        <source>Find in the names of pictures</source>
        <translation>Chercher dans les noms des images</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation>Taille des images (Ctrl et la molette)</translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln picture(s)</source>
        <translation>
            <numerusform>{} sur %Ln image</numerusform>
            <numerusform>{} sur %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Avec des problèmes</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Copies exactes</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Modifiées par vous</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>As picked out</source>
        <translation>Dans l&apos;ordre choisi</translation>
    </message>
    <message>
        <source>Draw a&amp;gain</source>
        <translation>&amp;Tirer de nouveau</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>Tirer d’autres images</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>Act&amp;ual</source>
        <translation>&amp;Réelle</translation>
    </message>
    <message>
        <source>Predi&amp;cted</source>
        <translation>Pré&amp;dite</translation>
    </message>
    <message>
        <source>Show all a&amp;gain</source>
        <translation>To&amp;ut montrer</translation>
    </message>
    <message>
        <source>Show the pictures of all classes again</source>
        <translation>Montrer de nouveau les images de toutes les classes</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>A picture whose confidence is lower counts as unsure</source>
        <translation>Une image de confiance plus faible est dite incertaine</translation>
    </message>
    <message>
        <source>Lowest confidence to show</source>
        <translation>Confiance minimale à afficher</translation>
    </message>
    <message>
        <source>Highest confidence to show</source>
        <translation>Confiance maximale à afficher</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Labels and how many pictures have each</source>
        <translation>Étiquettes, et combien d’images chacune a</translation>
    </message>
    <message>
        <source>Choose labels to see their pictures only; Ctrl+click for several</source>
        <translation>Choisissez des étiquettes pour ne voir que leurs images ; Ctrl+clic pour plusieurs</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>U&amp;nsure below</source>
        <translation>I&amp;ncertaine sous</translation>
    </message>
    <message>
        <source>Take back the choice of labels and confidence (Esc)</source>
        <translation>Annuler le choix d’étiquettes et de confiance (Échap)</translation>
    </message>
    <message>
        <source>Sho&amp;w from</source>
        <translation>A&amp;fficher de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Range of the confidence to show</source>
        <translation>Plage de confiance à afficher</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>“{}”</source>
        <translation>« {} »</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> et %Ln autre</numerusform>
            <numerusform> et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>selected</source>
        <translation>sélectionnée</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>marked good</source>
        <translation>marquée bonne</translation>
    </message>
    <message>
        <source>marked bad</source>
        <translation>marquée mauvaise</translation>
    </message>
    <message>
        <source>marked with a warning</source>
        <translation>marquée d’un avertissement</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {}.</source>
        <translation>Cette image ne peut pas être affichée : {}.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>Still on both sides, because the source or you put them there: %Ln group(s).</source>
        <translation>
            <numerusform>Toujours des deux côtés, parce que la source ou vous les y avez mises : %Ln groupe.</numerusform>
            <numerusform>Toujours des deux côtés, parce que la source ou vous les y avez mises : %Ln groupes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) without that information, each by itself.</source>
        <translation>
            <numerusform>%Ln image sans cette information, à part.</numerusform>
            <numerusform>%Ln images sans cette information, chacune à part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> et %Ln autre</numerusform>
            <numerusform> et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without this, %Ln group(s) would be on both sides.</source>
        <translation>
            <numerusform>Sans cela, %Ln groupe serait des deux côtés.</numerusform>
            <numerusform>Sans cela, %Ln groupes seraient des deux côtés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups: {}, with %Ln picture(s) in all and {} in the largest.</source>
        <translation>
            <numerusform>Groupes : {}, avec %Ln image en tout, dont {} dans le plus grand.</numerusform>
            <numerusform>Groupes : {}, avec %Ln images en tout, dont {} dans le plus grand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Near duplicates, times and devices are known once the pictures were audited.</source>
        <translation>Les quasi-doublons, heures et appareils sont connus une fois les images auditées.</translation>
    </message>
    <message>
        <source>None of them would be on both sides otherwise.</source>
        <translation>Aucun ne serait sinon des deux côtés.</translation>
    </message>
    <message>
        <source>There is no group of two pictures or more.</source>
        <translation>Il n&apos;y a aucun groupe de deux images ou plus.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>« {} »</translation>
    </message>
    <message>
        <source>No picture would be left to validate {}: all of a class is one group.</source>
        <translation>Il ne resterait aucune image pour valider {} : toute la classe forme un groupe.</translation>
    </message>
    <message>
        <source>{} of the pictures validate.</source>
        <translation>{} des images servent à la validation.</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>Keep together in the split</source>
        <translation>Garder ensemble dans la répartition</translation>
    </message>
    <message>
        <source>&amp;Near duplicates that the audit found</source>
        <translation>&amp;Quasi-doublons trouvés par l&apos;audit</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>rien d&apos;autre</translation>
    </message>
    <message>
        <source>pictures of one folder</source>
        <translation>images d&apos;un même dossier</translation>
    </message>
    <message>
        <source>pictures whose names begin alike</source>
        <translation>images dont les noms commencent pareil</translation>
    </message>
    <message>
        <source>pictures taken shortly after one another</source>
        <translation>images prises peu après l&apos;une l&apos;autre</translation>
    </message>
    <message>
        <source>pictures of one camera</source>
        <translation>images d&apos;un même appareil</translation>
    </message>
    <message>
        <source>A regular expression: what its first ( ) finds in a file&apos;s name is the group</source>
        <translation>Une expression régulière : ce que trouve son premier ( ) dans le nom du fichier est le groupe</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A longer pause between two pictures of one camera begins another group</source>
        <translation>Une pause plus longue entre deux images d&apos;un appareil commence un autre groupe</translation>
    </message>
    <message>
        <source>Pictures of one visit or one animal resemble each other. If some train and others validate, the error looks smaller than it will be on new ones. What is kept together gets one side; exact copies always are.</source>
        <translation>Les images d&apos;une même visite ou d&apos;un même animal se ressemblent. Si les unes entraînent et les autres valident, l&apos;erreur paraît plus petite qu&apos;elle ne le sera sur de nouvelles. Ce qui est gardé ensemble va d&apos;un seul côté ; les copies exactes toujours.</translation>
    </message>
    <message>
        <source>And &amp;besides</source>
        <translation>Et en &amp;plus</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Longest pa&amp;use</source>
        <translation>Pa&amp;use la plus longue</translation>
    </message>
    <message>
        <source>On both sides without this:</source>
        <translation>Des deux côtés sans cela :</translation>
    </message>
    <message>
        <source>On both sides without this; the first {}:</source>
        <translation>Des deux côtés sans cela ; les {} premières :</translation>
    </message>
    <message>
        <source>No group would be on both sides of the split.</source>
        <translation>Aucun groupe ne serait des deux côtés de la répartition.</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Help page</source>
        <translation>Page d’aide</translation>
    </message>
</context>
<context>
    <name>HelpLink</name>
    <message>
        <source>More about it</source>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>More about {}</source>
        <translation>En savoir plus : {}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>PetDesk help</source>
        <translation>Aide de PetDesk</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer or others.</source>
        <translation>Aucune page ne contient tous ces mots. Essayez-en moins, ou d’autres.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
</context>
<context>
    <name>HereTab</name>
    <message>
        <source>No plugin fits this filter.</source>
        <translation>Aucune extension ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Filter by name or by what is added</source>
        <translation>Filtrer par nom ou par ce qui est ajouté</translation>
    </message>
    <message>
        <source>Filter the plugins</source>
        <translation>Filtrer les extensions</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Extensions</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>{} to {}: {}</source>
        <translation>{} à {} : {}</translation>
    </message>
    <message>
        <source>Pictures by confidence; the dashed line is the threshold ({})</source>
        <translation>Images par confiance ; la ligne pointillée est le seuil ({})</translation>
    </message>
    <message>
        <source>Pictures by confidence</source>
        <translation>Images par confiance</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Pictures that the chosen edit changed</source>
        <translation>Images que la modification choisie a changées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s), the newest first. What was taken back is struck out.</source>
        <translation>
            <numerusform>%Ln modification, la plus récente d&apos;abord. Ce qui a été annulé est barré.</numerusform>
            <numerusform>%Ln modifications, la plus récente d&apos;abord. Ce qui a été annulé est barré.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n&apos;a encore été modifié.</translation>
    </message>
    <message>
        <source>... and {} more</source>
        <translation>... et {} autres</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>selon le tirage</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Taken back; it can be made again</source>
        <translation>Annulée ; elle peut être refaite</translation>
    </message>
</context>
<context>
    <name>Installing</name>
    <message>
        <source>Looking into {}</source>
        <translation>Examen de {}</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>Installation de {}</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Open the folder of a run...</source>
        <translation>Ouvrir le dossier d’un entraînement...</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Aller à l’entraînement</translation>
    </message>
    <message>
        <source>See where a model is wrong</source>
        <translation>Voir où un modèle se trompe</translation>
    </message>
    <message>
        <source>Open a project first, or choose pictures for a new one. After a training this page shows which classes were confused, and the pictures that the model got wrong.</source>
        <translation>Ouvrez d’abord un projet, ou choisissez des images pour un nouveau. Après un entraînement, cette page montre quelles classes ont été confondues et les images sur lesquelles le modèle s’est trompé.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choisir des images</translation>
    </message>
    <message>
        <source>Nothing was validated yet</source>
        <translation>Rien n’a encore été validé</translation>
    </message>
    <message>
        <source>The runs of this project kept no pictures aside for validation, or were stopped before their first epoch ended. Train again and let some pictures check what was learned.</source>
        <translation>Les entraînements de ce projet n’ont pas mis d’images de côté pour la validation, ou ont été arrêtés avant la fin de leur première époque. Entraînez de nouveau et laissez des images vérifier ce qui a été appris.</translation>
    </message>
    <message>
        <source>The runs&apos; folders are gone</source>
        <translation>Les dossiers des essais ont disparu</translation>
    </message>
    <message>
        <source>This project lists runs, but their folders are not there any more. Put them back beside the project, or train again.</source>
        <translation>Ce projet mentionne des essais dont les dossiers n’existent plus. Remettez-les à côté du projet, ou relancez un entraînement.</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Choisir un entraînement</translation>
    </message>
    <message>
        <source>Choose one above to see its answers.</source>
        <translation>Choisissez-en un ci-dessus pour voir ses réponses.</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aucun entraînement</translation>
    </message>
    <message>
        <source>Train a model first. This page then shows which classes it confuses, and the pictures that it got wrong.</source>
        <translation>Entraînez d’abord un modèle. Cette page montre ensuite quelles classes il confond, et les images sur lesquelles il s’est trompé.</translation>
    </message>
</context>
<context>
    <name>InterpretPage</name>
    <message>
        <source>Open the folder of a run</source>
        <translation>Ouvrir le dossier d’un entraînement</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The training whose answers are shown</source>
        <translation>L’entraînement dont les réponses sont affichées</translation>
    </message>
    <message>
        <source>Open &amp;another run...</source>
        <translation>Ouvrir un &amp;autre entraînement...</translation>
    </message>
    <message>
        <source>Show the answers of a run that is not of this project</source>
        <translation>Afficher les réponses d’un entraînement hors de ce projet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Rapport...</translation>
    </message>
    <message>
        <source>Write all of this into one web page that needs no network, and as JSON</source>
        <translation>Écrire tout cela dans une seule page web qui n&apos;a pas besoin de réseau, et en JSON</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Essai</translation>
    </message>
    <message>
        <source>This training was stopped within an epoch. These are the answers after its last whole epoch; its model learned on for a while after that.</source>
        <translation>Cet entraînement a été arrêté au milieu d’une époque. Voici les réponses après la dernière époque entière ; le modèle a encore appris un peu ensuite.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the model does not know their class ({}): %Ln picture(s).</source>
        <translation>
            <numerusform>Laissée de côté, car le modèle ne connaît pas sa classe ({}) : %Ln image.</numerusform>
            <numerusform>Laissées de côté, car le modèle ne connaît pas leur classe ({}) : %Ln images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be read; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln image n&apos;a pas pu être lue ; {path} : {reason}</numerusform>
            <numerusform>%Ln images n&apos;ont pas pu être lues ; {path} : {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln validation picture(s)</source>
        <translation>
            <numerusform>%Ln image de validation</numerusform>
            <numerusform>%Ln images de validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training picture(s)</source>
        <translation>
            <numerusform>%Ln image d&apos;entraînement</numerusform>
            <numerusform>%Ln images d&apos;entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other picture(s)</source>
        <translation>
            <numerusform>%Ln autre image</numerusform>
            <numerusform>%Ln autres images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} right</source>
        <translation>{} justes</translation>
    </message>
    <message>
        <source>{} wrong</source>
        <translation>{} fausses</translation>
    </message>
    <message>
        <source>mean loss {}</source>
        <translation>perte moyenne {}</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} dans {}</translation>
    </message>
    <message>
        <source>Asking the model about these pictures...</source>
        <translation>Le modèle est interrogé sur ces images...</translation>
    </message>
    <message>
        <source>Reading the answers...</source>
        <translation>Lecture des réponses...</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping after the step under way...</source>
        <translation>Arrêt après l’étape en cours...</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>F2 or a double click gives “{}” another key: a letter or a digit</source>
        <translation>F2 ou un double-clic donne à « {} » une autre touche : une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>A double click labels the chosen pictures “{}”</source>
        <translation>Un double-clic étiquette les images choisies « {} »</translation>
    </message>
    <message>
        <source>No picture has this class any more; Del takes it and its key out of the table</source>
        <translation>Aucune image n&apos;a plus cette classe ; Suppr la retire du tableau avec sa touche</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Classes and their keys</source>
        <translation>Classes et leurs touches</translation>
    </message>
</context>
<context>
    <name>KnownList</name>
    <message>
        <source>&amp;Install...</source>
        <translation>&amp;Installer...</translation>
    </message>
    <message>
        <source>&amp;Home page</source>
        <translation>Page d&apos;&amp;accueil</translation>
    </message>
    <message>
        <source>Another &amp;list...</source>
        <translation>Une autre &amp;liste...</translation>
    </message>
    <message>
        <source>No known plugin fits this search.</source>
        <translation>Aucune extension connue ne correspond à cette recherche.</translation>
    </message>
    <message>
        <source>This is the list of {}.</source>
        <translation>Ceci est la liste de {}.</translation>
    </message>
    <message>
        <source>Known plugins</source>
        <translation>Extensions connues</translation>
    </message>
    <message>
        <source>Search the known plugins</source>
        <translation>Chercher parmi les extensions connues</translation>
    </message>
    <message>
        <source>Point at another list of plugins: a JSON file, or its address.</source>
        <translation>Indiquer une autre liste d&apos;extensions : un fichier JSON ou son adresse.</translation>
    </message>
    <message>
        <source>&amp;Update...</source>
        <translation>&amp;Mettre à jour...</translation>
    </message>
    <message>
        <source>Another list of plugins</source>
        <translation>Une autre liste d&apos;extensions</translation>
    </message>
    <message>
        <source>A JSON file or its address. Leave it empty for PetDesk&apos;s own list.</source>
        <translation>Un fichier JSON ou son adresse. Laissez vide pour la liste de PetDesk.</translation>
    </message>
</context>
<context>
    <name>KnownModel</name>
    <message>
        <source>Plugin</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi elle sert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installée</translation>
    </message>
    <message>
        <source>Installed {}</source>
        <translation>Installée : {}</translation>
    </message>
</context>
<context>
    <name>LabelsRow</name>
    <message>
        <source>On the Data page...</source>
        <translation>Sur la page Données...</translation>
    </message>
    <message>
        <source>{}: on the Data page</source>
        <translation>{} : sur la page Données</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>devinées</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Show {}</source>
        <translation>Afficher {}</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>Afficher ou masquer cette courbe</translation>
    </message>
</context>
<context>
    <name>LeverRow</name>
    <message>
        <source>Back to the default: {}</source>
        <translation>Revenir à la valeur par défaut : {}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>LeverSection</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>« {} » ne peut rester ainsi. {}</translation>
    </message>
    <message>
        <source>The presize must be at least the picture size: pictures are cut down from it.</source>
        <translation>La taille préalable doit être au moins celle des images : elles y sont découpées.</translation>
    </message>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln modifié</numerusform>
            <numerusform>{} · %Ln modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>The recipe “{}” sets it.</source>
        <translation>La recette « {} » le fixe.</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>Only the focal loss looks at it.</source>
        <translation>Seule la perte focale en tient compte.</translation>
    </message>
    <message>
        <source>Only the binary loss looks at it.</source>
        <translation>Seule la perte binaire en tient compte.</translation>
    </message>
    <message>
        <source>Only a running mean of the weights (EMA) looks at it.</source>
        <translation>Seule une moyenne mobile des poids (EMA) en tient compte.</translation>
    </message>
    <message>
        <source>Only a mean over the end (SWA) looks at it.</source>
        <translation>Seule une moyenne sur la fin (SWA) en tient compte.</translation>
    </message>
    <message>
        <source>Only test-time augmentation looks at it, which is off.</source>
        <translation>Seule l’augmentation au test en tient compte, et elle est désactivée.</translation>
    </message>
    <message>
        <source>No phase trains on cached features, as “A quick look” does.</source>
        <translation>Aucune phase n’apprend sur des caractéristiques gardées, comme « Un coup d’œil ».</translation>
    </message>
    <message>
        <source>No phase has frozen layers that pictures run through.</source>
        <translation>Aucune phase n’a de couches gelées que traversent les images.</translation>
    </message>
    <message>
        <source>The phases below are your own and have their own epochs and rates.</source>
        <translation>Les phases ci-dessous sont les vôtres, avec leurs propres époques et taux.</translation>
    </message>
    <message>
        <source>This recipe has no frozen phase before the rest.</source>
        <translation>Cette recette n’a pas de phase gelée avant le reste.</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Autant que possible</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>{help} On the command line: {option}</source>
        <translation>{help} En ligne de commande : {option}</translation>
    </message>
    <message>
        <source>Cross-entropy: one class each</source>
        <translation>Entropie croisée : une classe</translation>
    </message>
    <message>
        <source>Binary: may be none of them</source>
        <translation>Binaire : peut-être aucune</translation>
    </message>
    <message>
        <source>Focal: harder on what is wrong</source>
        <translation>Focale : insiste sur le faux</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibrés</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Top-k accuracy</source>
        <translation>Exactitude top-k</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>Dernière époque</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Meilleure époque</translation>
    </message>
    <message>
        <source>Running mean (EMA)</source>
        <translation>Moyenne mobile (EMA)</translation>
    </message>
    <message>
        <source>Mean over the end (SWA)</source>
        <translation>Moyenne sur la fin (SWA)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Carte Apple (MPS)</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Étiquettes tirées de</translation>
    </message>
    <message>
        <source>How labels are read.</source>
        <translation>Comment les étiquettes sont lues.</translation>
    </message>
    <message>
        <source>Settings of the labels</source>
        <translation>Réglages des étiquettes</translation>
    </message>
    <message>
        <source>A setting of the dataset; repeatable.</source>
        <translation>Un réglage du jeu de données ; répétable.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Part de validation</translation>
    </message>
    <message>
        <source>Share of the pictures that is kept for validation. Less leaves more to learn from, but says less surely how good the model is.</source>
        <translation>Part des images gardée pour la validation. Moins en laisse plus pour apprendre, mais dit moins sûrement ce que vaut le modèle.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The network&apos;s architecture, as resnet34 or tiny.</source>
        <translation>L’architecture du réseau, comme resnet34 ou tiny.</translation>
    </message>
    <message>
        <source>Settings of the network</source>
        <translation>Réglages du réseau</translation>
    </message>
    <message>
        <source>A setting of the architecture; repeatable.</source>
        <translation>Un réglage de l’architecture ; répétable.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What the network starts from: pre-trained weights, random ones, or those of a file.</source>
        <translation>Ce dont part le réseau : des poids pré-entraînés, aléatoires, ou ceux d’un fichier.</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Pixels a side that the network sees. More shows finer detail and costs time with its square.</source>
        <translation>Pixels par côté que voit le réseau. Plus montre de plus fins détails et coûte du temps au carré.</translation>
    </message>
    <message>
        <source>Presize</source>
        <translation>Taille préalable</translation>
    </message>
    <message>
        <source>Pixels of the shorter side before cropping: the room that crops and rotations have.</source>
        <translation>Pixels du petit côté avant le recadrage : la place des recadrages et des rotations.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>How to train: look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch, or a recipe file.</source>
        <translation>Comment entraîner : look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch, ou un fichier de recette.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Times through the training pictures. More learns more, until the validation error rises again.</source>
        <translation>Passages sur les images d’entraînement. Plus apprend plus, jusqu’à ce que l’erreur de validation remonte.</translation>
    </message>
    <message>
        <source>Frozen epochs</source>
        <translation>Époques gelées</translation>
    </message>
    <message>
        <source>Epochs of the new head alone, before the rest: of fine-tune, unfreeze-slice and sgdr.</source>
        <translation>Époques de la nouvelle tête seule, avant le reste : de fine-tune, unfreeze-slice et sgdr.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>The highest learning rate; a slice from the first layers to the head (1e-6:1e-4); a number for each layer group, or fewer for parts of the network ([1e-4, 1e-3, 1e-2]); or auto, which asks the finder.</source>
        <translation>Le taux d’apprentissage le plus haut ; un intervalle des premières couches à la tête (1e-6:1e-4) ; un nombre par groupe de couches, ou moins pour des parties du réseau ([1e-4; 1e-3; 1e-2]) ; ou auto, qui interroge la recherche.</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>A phase in place of the recipe&apos;s own, as &apos;epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1&apos;; repeatable, in their order. frozen is body, none, a number of layer groups from the first on, or -2 for all but the last two; cached=true trains on cached features; what else is said is the schedule&apos;s.</source>
        <translation>Une phase à la place de celles de la recette, comme &apos;epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1&apos; ; répétable, dans l’ordre. frozen est body, none, un nombre de groupes de couches depuis le premier, ou -2 pour tous sauf les deux derniers ; cached=true apprend sur des caractéristiques gardées ; le reste revient au programme.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>How strongly AdamW pulls weights towards zero. More helps against learning few pictures by heart.</source>
        <translation>Force avec laquelle AdamW tire les poids vers zéro. Plus aide à ne pas apprendre peu d’images par cœur.</translation>
    </message>
    <message>
        <source>Train frozen batch norms</source>
        <translation>Entraîner les normes gelées</translation>
    </message>
    <message>
        <source>Batch norms of frozen layers go on learning, as in fastai. For pictures unlike those of the weights, with batches of 16 and more; slower, because a frozen body can then no longer be simplified.</source>
        <translation>Les normalisations par lot des couches gelées continuent d’apprendre, comme dans fastai. Pour des images différentes de celles des poids, avec des lots de 16 et plus ; plus lent, car un corps gelé ne peut alors plus être simplifié.</translation>
    </message>
    <message>
        <source>Views of a picture</source>
        <translation>Vues d’une image</translation>
    </message>
    <message>
        <source>In phases on cached features: how many views of each picture are kept. 1 is the picture alone, 2 its mirror image too, more are augmented ones. 1 where left and right have a meaning.</source>
        <translation>Dans les phases sur caractéristiques gardées : combien de vues de chaque image sont gardées. 1 est l’image seule, 2 aussi son reflet, plus sont des vues augmentées. 1 là où gauche et droite ont un sens.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>How training pictures are varied. mixup and cutmix also mix pictures with one another, for long trainings.</source>
        <translation>Comment les images d’entraînement sont variées. mixup et cutmix mélangent aussi les images entre elles, pour de longs entraînements.</translation>
    </message>
    <message>
        <source>Settings of the augmentation</source>
        <translation>Réglages de l’augmentation</translation>
    </message>
    <message>
        <source>A setting of the augmentation; repeatable.</source>
        <translation>Un réglage de l’augmentation ; répétable.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>What training makes small. cross-entropy: every picture is one of the classes. binary: one yes or no a class, so that a picture may be none of them. focal: looks harder at pictures that are still wrong, for classes of very different size.</source>
        <translation>Ce que l’entraînement rend petit. cross-entropy: chaque image est d’une des classes. binary: un oui ou non par classe, si bien qu’une image peut n’être d’aucune. focal: regarde de plus près les images encore fausses, pour des classes de tailles très différentes.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Lissage des étiquettes</translation>
    </message>
    <message>
        <source>How much of each label is spread over all classes, as 0.1. For labels that may be wrong, and long trainings that grow too sure of themselves.</source>
        <translation>Quelle part de chaque étiquette est répartie sur toutes les classes, comme 0,1. Pour des étiquettes peut-être fausses, et de longs entraînements qui deviennent trop sûrs d’eux.</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Poids des classes</translation>
    </message>
    <message>
        <source>balanced: classes with few pictures count more, so that each class counts alike. For when rare classes matter as much as common ones.</source>
        <translation>balanced: les classes de peu d’images comptent plus, si bien que chacune compte autant. Quand les classes rares importent autant que les courantes.</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Gamma focal</translation>
    </message>
    <message>
        <source>Of the focal loss: how little pictures count that are right already; 0 is cross-entropy.</source>
        <translation>De la perte focale : combien peu comptent les images déjà justes ; 0 est l’entropie croisée.</translation>
    </message>
    <message>
        <source>Share answered</source>
        <translation>Part de réponses</translation>
    </message>
    <message>
        <source>Of the binary loss: the share of validation pictures that still get an answer; the least sure of the others become &apos;none of these&apos;. Less says &apos;none of these&apos; sooner.</source>
        <translation>De la perte binaire : la part des images de validation qui reçoivent encore une réponse ; les moins sûres deviennent « aucune de celles-ci ». Moins le dit plus vite.</translation>
    </message>
    <message>
        <source>Figure to watch</source>
        <translation>Chiffre à suivre</translation>
    </message>
    <message>
        <source>What tells the better epoch. Not the loss, unless you want probabilities to be right rather than answers.</source>
        <translation>Ce qui désigne la meilleure époque. Pas la perte, sauf si vous voulez des probabilités justes plutôt que des réponses justes.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>The weights of the last epoch, or of the best by the figure to watch. best for long trainings at a steady rate; a schedule that ends low usually ends best.</source>
        <translation>Les poids de la dernière époque, ou de la meilleure selon le chiffre suivi. La meilleure pour de longs entraînements à taux constant ; un programme qui finit bas finit en général au mieux.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>End a phase early after so many epochs in which the figure to watch got no better. For long trainings with a constant rate; it cuts a cycle off before its end.</source>
        <translation>Finir une phase plus tôt, après autant d’époques sans progrès du chiffre suivi. Pour de longs entraînements à taux constant ; cela coupe un cycle avant sa fin.</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>How many of the most probable classes top-k accuracy looks at.</source>
        <translation>Combien des classes les plus probables regarde l’exactitude top-k.</translation>
    </message>
    <message>
        <source>Test-time augmentation</source>
        <translation>Augmentation au test</translation>
    </message>
    <message>
        <source>Answer for so many augmented copies of each picture too, and take the mean: 4 as fastai. Often a little better, and so many times slower to answer.</source>
        <translation>Répondre aussi pour autant de copies augmentées de chaque image, et prendre la moyenne : 4 comme fastai. Souvent un peu mieux, et autant de fois plus lent à répondre.</translation>
    </message>
    <message>
        <source>Share of the plain picture</source>
        <translation>Part de l’image telle quelle</translation>
    </message>
    <message>
        <source>Of test-time augmentation: how much of the mean the picture as it is has.</source>
        <translation>De l’augmentation au test : la part de l’image telle quelle dans la moyenne.</translation>
    </message>
    <message>
        <source>Averaged weights</source>
        <translation>Poids moyennés</translation>
    </message>
    <message>
        <source>ema: a running mean of the weights of the last steps. swa: the plain mean over the end of the training. Steadier than the last step&apos;s weights; for long trainings and high rates.</source>
        <translation>ema: une moyenne mobile des poids des dernières étapes. swa: la simple moyenne sur la fin de l’entraînement. Plus stables que les poids de la dernière étape ; pour de longs entraînements et des taux élevés.</translation>
    </message>
    <message>
        <source>Decay of the running mean</source>
        <translation>Décroissance de la moyenne mobile</translation>
    </message>
    <message>
        <source>Of ema: how much of the mean stays at each step; 0.99 looks back about a hundred steps.</source>
        <translation>D’ema : ce qui reste de la moyenne à chaque étape ; 0,99 regarde environ cent étapes en arrière.</translation>
    </message>
    <message>
        <source>Average from</source>
        <translation>Moyenne à partir de</translation>
    </message>
    <message>
        <source>Of swa: after which share of the steps the mean begins.</source>
        <translation>De swa : après quelle part des étapes commence la moyenne.</translation>
    </message>
    <message>
        <source>Snapshot ensemble</source>
        <translation>Ensemble d’instantanés</translation>
    </message>
    <message>
        <source>Keep the network at the end of every cycle of the schedule (of every phase where it has none) and answer with their mean: with sgdr, several models for the time of one. As many times slower to answer.</source>
        <translation>Garder le réseau à la fin de chaque cycle du programme (de chaque phase là où il n’en a pas) et répondre par leur moyenne : avec sgdr, plusieurs modèles pour le temps d’un seul. Autant de fois plus lent à répondre.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Pictures at a time. Larger is steadier and takes more memory; auto finds what fits before training.</source>
        <translation>Images à la fois. Plus est plus stable et prend plus de mémoire ; auto trouve avant l’entraînement ce qui tient.</translation>
    </message>
    <message>
        <source>Batches a step</source>
        <translation>Lots par étape</translation>
    </message>
    <message>
        <source>Add up the gradients of so many batches before each step: the effect of a large batch without its memory.</source>
        <translation>Additionner les gradients d’autant de lots avant chaque étape : l’effet d’un grand lot sans sa mémoire.</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>Borner les gradients</translation>
    </message>
    <message>
        <source>Scale gradients down to this norm where they are longer, as 1. For a loss that jumps or is no number.</source>
        <translation>Réduire les gradients à cette norme là où ils sont plus longs, comme 1. Pour une perte qui saute ou n’est plus un nombre.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision de calcul</translation>
    </message>
    <message>
        <source>The arithmetic: bf16 and fp16 are faster where the hardware has them, fp32 everywhere.</source>
        <translation>Le calcul : bf16 et fp16 sont plus rapides là où le matériel les connaît, fp32 marche partout.</translation>
    </message>
    <message>
        <source>Gradient checkpointing</source>
        <translation>Recalcul des gradients</translation>
    </message>
    <message>
        <source>Compute parts of the network twice rather than remember them: less memory, about a third slower. For large networks and pictures. It is measured first, and left out where it saves nothing.</source>
        <translation>Calculer des parties du réseau deux fois plutôt que de les retenir (gradient checkpointing) : moins de mémoire, environ un tiers plus lent. Pour de grands réseaux et images. C’est mesuré d’abord, et abandonné là où rien n’est gagné.</translation>
    </message>
    <message>
        <source>Compile the network</source>
        <translation>Compiler le réseau</translation>
    </message>
    <message>
        <source>Have PyTorch compile the network, which takes a minute or more. For long trainings. It is measured first, and left out where it is no faster.</source>
        <translation>Faire compiler le réseau par PyTorch, ce qui prend une minute ou plus. Pour de longs entraînements. C’est mesuré d’abord, et abandonné là où ce n’est pas plus rapide.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>Ce qui calcule.</translation>
    </message>
    <message>
        <source>Disk for pictures</source>
        <translation>Disque pour les images</translation>
    </message>
    <message>
        <source>Most disk for presized pictures, in GiB.</source>
        <translation>Place maximale pour les images réduites, en Gio.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of the split, the draws and random weights. Another one shows how much of a result is chance.</source>
        <translation>De la répartition, des tirages et des poids aléatoires. Une autre montre ce qu’un résultat doit au hasard.</translation>
    </message>
    <message>
        <source>Exact repeats</source>
        <translation>Répétition exacte</translation>
    </message>
    <message>
        <source>Digit for digit the same numbers from the same settings on the same machine, at some cost in speed.</source>
        <translation>Chiffre pour chiffre les mêmes nombres avec les mêmes réglages sur la même machine, un peu plus lentement.</translation>
    </message>
    <message>
        <source>Minutes between checkpoints</source>
        <translation>Minutes entre sauvegardes</translation>
    </message>
    <message>
        <source>How often the training is kept within an epoch, so that it can go on after a crash. It is kept after every epoch as well.</source>
        <translation>À quel rythme l’entraînement est gardé au cours d’une époque, pour pouvoir continuer après un plantage. Il l’est aussi après chaque époque.</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Which pictures to go through</source>
        <translation>Quelles images parcourir</translation>
    </message>
    <message>
        <source>Of which class</source>
        <translation>De quelle classe</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Make the list anew: pictures that no longer fit go (F5)</source>
        <translation>Refaire la liste : les images qui ne correspondent plus partent (F5)</translation>
    </message>
    <message>
        <source>Make the list anew</source>
        <translation>Refaire la liste</translation>
    </message>
    <message>
        <source>Find likely &amp;wrong labels</source>
        <translation>Chercher les étiquettes &amp;douteuses</translation>
    </message>
    <message>
        <source>Teaches a simple classifier on parts of the pictures and has it judge the others: labels that it is surely against are shown first</source>
        <translation>Apprend un classifieur simple sur des parties des images et lui fait juger les autres : les étiquettes qu&apos;il rejette avec certitude viennent d&apos;abord</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation>Taille des images (Ctrl et la molette)</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>Likely wrong labels</source>
        <translation>Étiquettes douteuses</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Modifiées par vous</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Chosen elsewhere</source>
        <translation>Choisies ailleurs</translation>
    </message>
</context>
<context>
    <name>LivePanel</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Training, each step</source>
        <translation>Entraînement, chaque étape</translation>
    </message>
    <message>
        <source>Training, smoothed</source>
        <translation>Entraînement, lissé</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Share of pictures</source>
        <translation>Part des images</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose which figures the table shows. Ctrl+C in the table copies all of them.</source>
        <translation>Choisissez les chiffres que montre le tableau. Ctrl+C dans le tableau les copie tous.</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Meilleure époque</translation>
    </message>
    <message>
        <source>Error rate, 95% from</source>
        <translation>Taux d’erreur, 95 % de</translation>
    </message>
    <message>
        <source>Error rate, 95% to</source>
        <translation>Taux d’erreur, 95 % à</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibrée</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>The loss of each step is drawn here while a training runs.</source>
        <translation>La perte de chaque étape se trace ici pendant un entraînement.</translation>
    </message>
    <message>
        <source>Accuracy and error rate are drawn here after each epoch.</source>
        <translation>L’exactitude et le taux d’erreur se tracent ici après chaque époque.</translation>
    </message>
    <message>
        <source>The learning rate of each layer group is drawn here.</source>
        <translation>Le taux d’apprentissage de chaque groupe de couches se trace ici.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
</context>
<context>
    <name>LongTextEditor</name>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>Revenir aux valeurs par &amp;défaut</translation>
    </message>
    <message>
        <source>Put every setting of this augmentation and both sizes back</source>
        <translation>Remettre chaque réglage de cette augmentation et les deux tailles</translation>
    </message>
    <message>
        <source>{} (not here)</source>
        <translation>{} (absent)</translation>
    </message>
    <message>
        <source>The plugin that brings this is not loaded. Choose another one.</source>
        <translation>L’extension qui apporte ceci n’est pas chargée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>&amp;Augmentation</source>
        <translation>&amp;Augmentation</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;ille</translation>
    </message>
    <message>
        <source>&amp;Presize</source>
        <translation>&amp;Taille préalable</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pixels a side that the network sees; empty takes what suits the network</source>
        <translation>Pixels par côté que voit le réseau ; vide prend ce qui convient au réseau</translation>
    </message>
    <message>
        <source>Presize</source>
        <translation>Taille préalable</translation>
    </message>
    <message>
        <source>Pixels of the shorter side that pictures are scaled to first; empty takes 1.3 times the size</source>
        <translation>Pixels du petit côté auxquels les images sont d’abord ramenées ; vide prend 1,3 fois la taille</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Choose a picture on the right.</source>
        <translation>Choisissez une image à droite.</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Focal loss counts what is nearly right already for less: here for this share of it.</source>
        <translation>La perte focale compte pour moins ce qui est déjà presque juste : ici pour cette part.</translation>
    </message>
    <message>
        <source>The mean over all {} pictures is what one looks at; in training it is the mean over a batch, and that is made smaller step by step.</source>
        <translation>On regarde la moyenne sur les {} images ; à l&apos;entraînement, c&apos;est la moyenne d&apos;un lot, et elle est diminuée pas à pas.</translation>
    </message>
    <message>
        <source>This one picture would cost {cost} in place of {own}, and the mean of all {pictures} would be {mean}.</source>
        <translation>Cette seule image coûterait {cost} au lieu de {own}, et la moyenne des {pictures} serait {mean}.</translation>
    </message>
    <message>
        <source>It would weigh as much as {} pictures of the usual loss.</source>
        <translation>Elle pèserait autant que {} images de perte habituelle.</translation>
    </message>
    <message>
        <source>{} · 10^{}</source>
        <translation>{} · 10^{}</translation>
    </message>
    <message>
        <source>Activation: what the last layer gives {}. Any number.</source>
        <translation>Activation : ce que la dernière couche donne à {}. Un nombre quelconque.</translation>
    </message>
    <message>
        <source>Softmax: e to the power of it, divided by the sum over all classes. So all are above 0 and add up to 1.</source>
        <translation>Softmax : e à cette puissance, divisé par la somme sur toutes les classes. Ainsi toutes sont au-dessus de 0 et font 1 ensemble.</translation>
    </message>
    <message>
        <source>Minus its logarithm is the loss: 0 for certain, the more the less it was expected.</source>
        <translation>Moins son logarithme est la perte : 0 si certaine, d&apos;autant plus qu&apos;elle était moins attendue.</translation>
    </message>
    <message>
        <source>Sigmoid: each class by itself, yes or no; they need not add up to 1. Log {} is taken off first, so that a network that knows nothing says one in {}.</source>
        <translation>Sigmoïde : chaque classe pour elle-même, oui ou non ; elles ne font pas forcément 1. On enlève d&apos;abord log {}, pour qu&apos;un réseau qui ne sait rien dise une sur {}.</translation>
    </message>
    <message>
        <source>For {} it should be yes: minus the logarithm.</source>
        <translation>Pour {}, ce doit être oui : moins le logarithme.</translation>
    </message>
    <message>
        <source>For every other class it should be no: −log(1 − p) of each, added up.</source>
        <translation>Pour toute autre classe, ce doit être non : −log(1 − p) de chacune, additionnés.</translation>
    </message>
    <message>
        <source>Their sum is the loss, binary cross-entropy.</source>
        <translation>Leur somme est la perte, l&apos;entropie croisée binaire.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>The loss over the probability of the actual class</source>
        <translation>La perte selon la probabilité de la classe réelle</translation>
    </message>
    <message>
        <source>The loss over the probability of the actual class: nothing for a certain right answer, ever more for a certain wrong one. The dot is this picture.</source>
        <translation>La perte selon la probabilité de la classe réelle : rien pour une réponse juste et certaine, toujours plus pour une fausse et certaine. Le point est cette image.</translation>
    </message>
    <message>
        <source>loss = −log p</source>
        <translation>perte = −log p</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Choose a picture on the right to see how its loss comes about.</source>
        <translation>Choisissez une image à droite pour voir d&apos;où vient sa perte.</translation>
    </message>
    <message>
        <source>The activations were worked back from the probabilities that were kept with the run.</source>
        <translation>Les activations ont été retrouvées à partir des probabilités gardées avec l&apos;essai.</translation>
    </message>
    <message>
        <source>{actual}, recognized</source>
        <translation>{actual}, reconnue</translation>
    </message>
    <message>
        <source>{actual}, taken for {predicted}</source>
        <translation>{actual}, prise pour {predicted}</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>One of all classes: probabilities that add up to 1</source>
        <translation>Une parmi toutes les classes : des probabilités qui font 1 ensemble</translation>
    </message>
    <message>
        <source>Sigmoi&amp;d</source>
        <translation>Sigmoïd&amp;e</translation>
    </message>
    <message>
        <source>Several binary outputs: yes or no for each class</source>
        <translation>Plusieurs sorties binaires : oui ou non pour chaque classe</translation>
    </message>
    <message>
        <source>How this wor&amp;ks</source>
        <translation>&amp;Comment cela marche</translation>
    </message>
    <message>
        <source>A page about the loss, with the numbers of this picture in it</source>
        <translation>Une page sur la perte, avec les nombres de cette image</translation>
    </message>
    <message>
        <source>If its la&amp;bel were</source>
        <translation>Si son éti&amp;quette était</translation>
    </message>
    <message>
        <source>What a wrong label costs</source>
        <translation>Ce que coûte une étiquette fausse</translation>
    </message>
    <message>
        <source>From activations to the loss, for each class</source>
        <translation>Des activations à la perte, pour chaque classe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>What the last layer gives</source>
        <translation>Ce que donne la dernière couche</translation>
    </message>
    <message>
        <source>e to the power of the activation</source>
        <translation>e à la puissance de l&apos;activation</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoïde</translation>
    </message>
    <message>
        <source>The share of each in the sum of all</source>
        <translation>La part de chacune dans la somme de toutes</translation>
    </message>
    <message>
        <source>The probability of a yes, of each class by itself</source>
        <translation>La probabilité d&apos;un oui, de chaque classe pour elle-même</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>The loss of the picture if this were its label</source>
        <translation>La perte de l&apos;image si c&apos;était son étiquette</translation>
    </message>
    <message>
        <source>{} (actual)</source>
        <translation>{} (réelle)</translation>
    </message>
    <message>
        <source>That is its label.</source>
        <translation>C&apos;est son étiquette.</translation>
    </message>
</context>
<context>
    <name>LrPanel</name>
    <message>
        <source>Phase to find a rate for</source>
        <translation>Phase pour laquelle chercher un taux</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>&amp;Find a learning rate</source>
        <translation>&amp;Chercher un taux d’apprentissage</translation>
    </message>
    <message>
        <source>Trains with ever higher rates and puts everything back as it was</source>
        <translation>Entraîne avec des taux de plus en plus hauts et remet tout comme avant</translation>
    </message>
    <message>
        <source>Finding a learning rate</source>
        <translation>Recherche d’un taux d’apprentissage</translation>
    </message>
    <message>
        <source>Getting ready...</source>
        <translation>Préparation...</translation>
    </message>
    <message>
        <source>Minimum / 10</source>
        <translation>Minimum / 10</translation>
    </message>
    <message>
        <source>A tenth of the rate where the loss is lowest</source>
        <translation>Un dixième du taux où la perte est la plus basse</translation>
    </message>
    <message>
        <source>Steepest</source>
        <translation>Plus forte pente</translation>
    </message>
    <message>
        <source>Where the loss falls fastest</source>
        <translation>Où la perte baisse le plus vite</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>Vallée</translation>
    </message>
    <message>
        <source>In the middle of the longest fall; take it when in doubt</source>
        <translation>Au milieu de la plus longue descente ; à prendre dans le doute</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Glissade</translation>
    </message>
    <message>
        <source>Where the fall begins to change</source>
        <translation>Où la descente commence à changer</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>&amp;Phase</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>Arrêté. Tout est comme avant.</translation>
    </message>
    <message>
        <source>“{}” is trained with {}.</source>
        <translation>« {} » est entraînée avec {}.</translation>
    </message>
    <message>
        <source>Drag the line, or take a suggestion, to change it.</source>
        <translation>Déplacez la ligne, ou prenez une suggestion, pour le changer.</translation>
    </message>
    <message>
        <source>The curve is of another phase.</source>
        <translation>La courbe est celle d’une autre phase.</translation>
    </message>
    <message>
        <source>Too high, and the loss runs away; too low, and nothing happens.</source>
        <translation>Trop haut, et la perte s’emballe ; trop bas, et rien ne se passe.</translation>
    </message>
    <message>
        <source>Learning rate {}</source>
        <translation>Taux d’apprentissage {}</translation>
    </message>
</context>
<context>
    <name>LrPlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Perte selon le taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>The curve grows here while the learning rate finder runs.</source>
        <translation>La courbe grandit ici pendant la recherche du taux d’apprentissage.</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Chaque étape</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Lissée</translation>
    </message>
    <message>
        <source>Left and Right move the learning rate, with Shift in small steps. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows everything. T shows the numbers as a table.</source>
        <translation>Gauche et Droite déplacent le taux d’apprentissage, par petits pas avec Maj. Plus et moins zooment, Ctrl avec les flèches déplace, 0 montre tout. T affiche les nombres en tableau.</translation>
    </message>
    <message>
        <source>Minimum / 10</source>
        <translation>Minimum / 10</translation>
    </message>
    <message>
        <source>Steepest</source>
        <translation>Plus forte pente</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>Vallée</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Glissade</translation>
    </message>
    <message>
        <source>Learning rate {}</source>
        <translation>Taux d’apprentissage {}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Stopping what is under way. PetDesk closes when it has been kept.</source>
        <translation>Arrêt de ce qui est en cours. PetDesk se ferme dès que c’est gardé.</translation>
    </message>
    <message>
        <source>Drop one folder, table or project at a time.</source>
        <translation>Déposez un seul dossier, tableau ou projet à la fois.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Pictures and their labels</source>
        <translation>Les images et leurs étiquettes</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Train a model on the pictures</source>
        <translation>Entraîner un modèle sur les images</translation>
    </message>
    <message>
        <source>Interpret</source>
        <translation>Interpréter</translation>
    </message>
    <message>
        <source>See where and why a model is wrong</source>
        <translation>Voir où et pourquoi un modèle se trompe</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
    <message>
        <source>Label new pictures with a model</source>
        <translation>Étiqueter de nouvelles images avec un modèle</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Compare trainings</source>
        <translation>Comparer les entraînements</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>What PetDesk was taught</source>
        <translation>Ce qu’on a appris à PetDesk</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) with a problem</source>
        <translation>
            <numerusform>%Ln extension avec un problème</numerusform>
            <numerusform>%Ln extensions avec un problème</numerusform>
        </translation>
    </message>
    <message>
        <source>“{}” is still under way. Wait for it or cancel it, then open the other project.</source>
        <translation>« {} » est encore en cours. Attendez ou annulez, puis ouvrez l’autre projet.</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Travail en cours</translation>
    </message>
    <message>
        <source>“{}” is still under way.</source>
        <translation>« {} » est encore en cours.</translation>
    </message>
    <message>
        <source>Nothing of it stays; the plugins that were there before are not touched.</source>
        <translation>Rien n&apos;en reste ; les extensions déjà présentes ne sont pas touchées.</translation>
    </message>
    <message>
        <source>What it has done so far is kept where that is possible. A training can go on when its project is opened next.</source>
        <translation>Ce qui est déjà fait est gardé quand c’est possible. Un entraînement peut reprendre à la prochaine ouverture de son projet.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>A map of the pictures</source>
        <translation>Une carte des images</translation>
    </message>
    <message>
        <source>Pictures that the network finds alike lie side by side. Mistakes lie where classes meet; a picture among those of another class may be labelled wrongly.</source>
        <translation>Les images que le réseau trouve semblables sont côte à côte. Les erreurs sont là où les classes se touchent ; une image parmi celles d&apos;une autre classe a peut-être une étiquette fausse.</translation>
    </message>
    <message>
        <source>Ma&amp;ke the map</source>
        <translation>Faire la &amp;carte</translation>
    </message>
    <message>
        <source>right or wrong</source>
        <translation>juste ou faux</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>les classes</translation>
    </message>
    <message>
        <source>Like this o&amp;ne</source>
        <translation>&amp;Semblables</translation>
    </message>
    <message>
        <source>Show those that the network finds most like the chosen one</source>
        <translation>Montrer celles que le réseau trouve les plus semblables à l&apos;image choisie</translation>
    </message>
    <message>
        <source>Mar&amp;ks show</source>
        <translation>Les &amp;marques montrent</translation>
    </message>
    <message>
        <source>&amp;Bring out</source>
        <translation>&amp;Faire ressortir</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>toutes les classes</translation>
    </message>
    <message>
        <source>Making the map...</source>
        <translation>La carte se fait...</translation>
    </message>
    <message>
        <source>{name}: {actual}, taken for {predicted} ({share})</source>
        <translation>{name} : {actual}, prise pour {predicted} ({share})</translation>
    </message>
    <message>
        <source>{name}: {actual}, recognized ({share})</source>
        <translation>{name} : {actual}, reconnue ({share})</translation>
    </message>
    <message>
        <source>Draw around marks to see their pictures, or click one for what is like it. The wheel zooms.</source>
        <translation>Entourez des marques pour voir leurs images, ou cliquez-en une pour ce qui lui ressemble. La molette zoome.</translation>
    </message>
    <message>
        <source>Dots are right, crosses wrong.</source>
        <translation>Les points sont justes, les croix fausses.</translation>
    </message>
    <message>
        <source>Like {}, the most alike first</source>
        <translation>Comme {}, les plus semblables d&apos;abord</translation>
    </message>
    <message>
        <source>{} of the map</source>
        <translation>{} de la carte</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the pictures</source>
        <translation>Carte des images</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>“{}” is under way. Make the map when it is done.</source>
        <translation>« {} » est en cours. Faites la carte quand ce sera fini.</translation>
    </message>
    <message>
        <source>Making the map of the pictures</source>
        <translation>Carte des images</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>{actual}: {count} of {all} recognized ({share})</source>
        <translation>{actual} : {count} sur {all} reconnues ({share})</translation>
    </message>
    <message>
        <source>Taken for {predicted}: {all}, of which {count} are right ({share})</source>
        <translation>Prises pour {predicted} : {all}, dont {count} justes ({share})</translation>
    </message>
    <message>
        <source>All pictures: {count} of {all} are right ({share})</source>
        <translation>Toutes les images : {count} sur {all} justes ({share})</translation>
    </message>
    <message>
        <source>{actual} taken for {predicted}: {before} before, {now} now</source>
        <translation>{actual} prise pour {predicted} : {before} avant, {now} maintenant</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>Taken for {predicted}: {before} before, {now} now</source>
        <translation>Prises pour {predicted} : {before} avant, {now} maintenant</translation>
    </message>
    <message>
        <source>{what}: {before} recognized before, {now} now</source>
        <translation>{what} : {before} reconnues avant, {now} maintenant</translation>
    </message>
    <message>
        <source>{actual} taken for {predicted}: {count} of {all} ({share})</source>
        <translation>{actual} prises pour {predicted} : {count} sur {all} ({share})</translation>
    </message>
</context>
<context>
    <name>MatrixChoices</name>
    <message>
        <source>the model</source>
        <translation>le modèle</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>la ressemblance</translation>
    </message>
    <message>
        <source>By similarity, classes that are taken for one another stand side by side, so that groups show as blocks along the diagonal.</source>
        <translation>Par ressemblance, les classes prises l&apos;une pour l&apos;autre sont côte à côte, de sorte que des groupes se voient comme des blocs le long de la diagonale.</translation>
    </message>
    <message>
        <source>Show what is other than in an earlier run, for the pictures of both</source>
        <translation>Montrer ce qui a changé depuis un autre essai, pour les images des deux</translation>
    </message>
    <message>
        <source>Ordered b&amp;y</source>
        <translation>&amp;Ordre selon</translation>
    </message>
    <message>
        <source>Compare&amp;d with</source>
        <translation>Compar&amp;é à</translation>
    </message>
    <message>
        <source>no other run</source>
        <translation>aucun essai</translation>
    </message>
</context>
<context>
    <name>MatrixLegend</name>
    <message>
        <source>Blue: better than before. Orange: worse. The deeper, the more.</source>
        <translation>Bleu : mieux qu&apos;avant. Orange : pire. Plus c&apos;est foncé, plus il y en a.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mieux</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>pire</translation>
    </message>
    <message>
        <source>Blue: right. Orange: wrong. The deeper, the more.</source>
        <translation>Bleu : juste. Orange : faux. Plus c’est foncé, plus il y en a.</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Confusion matrix as a table</source>
        <translation>Matrice de confusion en tableau</translation>
    </message>
    <message>
        <source>Cou&amp;nts</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>Cha&amp;ngement</translation>
    </message>
    <message>
        <source>Show how many pictures</source>
        <translation>Afficher combien d’images</translation>
    </message>
    <message>
        <source>Per &amp;cent</source>
        <translation>Pour &amp;cent</translation>
    </message>
    <message>
        <source>Show each row&apos;s shares: how the pictures of a class were answered</source>
        <translation>Afficher les parts de chaque ligne : comment les images d’une classe ont été classées</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>En ta&amp;bleau</translation>
    </message>
    <message>
        <source>Show the matrix as a table of numbers</source>
        <translation>Afficher la matrice en tableau de nombres</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+Minus)</source>
        <translation>Cases plus petites (Ctrl+Moins)</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl+Plus)</source>
        <translation>Cases plus grandes (Ctrl+Plus)</translation>
    </message>
    <message>
        <source>Fit the whole matrix (Ctrl+0)</source>
        <translation>Ajuster toute la matrice (Ctrl+0)</translation>
    </message>
    <message>
        <source>Choose a cell, or a class beside the matrix, to see its pictures.</source>
        <translation>Choisissez une case, ou une classe à côté de la matrice, pour voir ses images.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réelle</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédite</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New from a folder...</source>
        <translation>&amp;Nouveau depuis un dossier...</translation>
    </message>
    <message>
        <source>New from a &amp;table...</source>
        <translation>Nouveau depuis un &amp;tableau...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>&amp;Ouvrir un projet...</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>&amp;Interpret</source>
        <translation>&amp;Interpréter</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Prédire</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>E&amp;ssais</translation>
    </message>
    <message>
        <source>P&amp;lugins</source>
        <translation>E&amp;xtensions</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Aide de cette page</translation>
    </message>
    <message>
        <source>First &amp;steps</source>
        <translation>Premiers &amp;pas</translation>
    </message>
    <message>
        <source>Open the folder of &amp;logs</source>
        <translation>Ouvrir le dossier des &amp;journaux</translation>
    </message>
    <message>
        <source>&amp;About PetDesk</source>
        <translation>À &amp;propos de PetDesk</translation>
    </message>
    <message>
        <source>PetDesk speaks the other language when it is started next.</source>
        <translation>PetDesk parlera l’autre langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Undo: {}</source>
        <translation>&amp;Annuler : {}</translation>
    </message>
    <message>
        <source>&amp;Redo: {}</source>
        <translation>&amp;Rétablir : {}</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Choisir un dossier d’images</translation>
    </message>
    <message>
        <source>Choose a table of pictures and labels</source>
        <translation>Choisir un tableau d’images et d’étiquettes</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>PetDesk projects (*{})</source>
        <translation>Projets PetDesk (*{})</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>Aucun projet n’a encore été ouvert</translation>
    </message>
    <message>
        <source>About PetDesk</source>
        <translation>À propos de PetDesk</translation>
    </message>
    <message>
        <source>PetDesk {}

Trains image classifiers on folders of pictures, on this computer alone.</source>
        <translation>PetDesk {}

Entraîne des classificateurs d’images sur des dossiers d’images, sur cet ordinateur seul.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Ouvrir...</translation>
    </message>
    <message>
        <source>Choose a model file from disk</source>
        <translation>Choisir un fichier de modèle sur le disque</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>Modèles (*.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>{} (cannot be used)</source>
        <translation>{} (inutilisable)</translation>
    </message>
    <message>
        <source>{}, error {}, the lowest</source>
        <translation>{}, erreur {}, la plus basse</translation>
    </message>
    <message>
        <source>{}, error {}</source>
        <translation>{}, erreur {}</translation>
    </message>
    <message>
        <source>Install {}...</source>
        <translation>Installer {}...</translation>
    </message>
    <message>
        <source>Train one on the Train page, or open or drop a model file of PetDesk&apos;s.</source>
        <translation>Entraînez-en un sur la page Entraîner, ou ouvrez ou déposez un fichier de modèle de PetDesk.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es): {}</source>
        <translation>
            <numerusform>%Ln classe : {}</numerusform>
            <numerusform>%Ln classes : {}</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, pictures of {} pixels</source>
        <translation>{}, images de {} pixels</translation>
    </message>
    <message numerus="yes">
        <source>, the mean of %Ln networks</source>
        <translation>
            <numerusform>, moyenne de %Ln réseau</numerusform>
            <numerusform>, moyenne de %Ln réseaux</numerusform>
        </translation>
    </message>
    <message>
        <source>, answers from a probability of {}</source>
        <translation>, répond dès une probabilité de {}</translation>
    </message>
    <message>
        <source>, may answer “none of these”</source>
        <translation>, peut répondre « aucune »</translation>
    </message>
    <message>
        <source>, temperature {}</source>
        <translation>, température {}</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %Ln picture(s) of {}</source>
        <translation>
            <numerusform>Entraîné sur %Ln image de {}</numerusform>
            <numerusform>Entraîné sur %Ln images de {}</numerusform>
        </translation>
    </message>
    <message>
        <source>error {} on {} others</source>
        <translation>erreur {} sur {} autres</translation>
    </message>
</context>
<context>
    <name>MorePhotosPanel</name>
    <message>
        <source>&amp;Find out</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Error over training pictures</source>
        <translation>Erreur selon les images d’entraînement</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Error rate, 95% from</source>
        <translation>Taux d’erreur, 95 % de</translation>
    </message>
    <message>
        <source>Error rate, 95% to</source>
        <translation>Taux d’erreur, 95 % à</translation>
    </message>
    <message>
        <source>Heads are trained on 25, 50, 75 and 100% of the pictures. What the error does tells what more bring.</source>
        <translation>Des têtes sont entraînées sur 25, 50, 75 et 100 % des images. Ce que fait l’erreur dit ce que plus apportent.</translation>
    </message>
    <message>
        <source>Classes that still gain</source>
        <translation>Classes qui gagnent encore</translation>
    </message>
    <message>
        <source>With half</source>
        <translation>À moitié</translation>
    </message>
    <message>
        <source>With all</source>
        <translation>Avec tout</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Classes that still gain, with their errors</source>
        <translation>Classes qui gagnent encore, avec leurs erreurs</translation>
    </message>
    <message>
        <source>No class gains so much that it could not be chance.</source>
        <translation>Aucune classe ne gagne assez pour exclure le hasard.</translation>
    </message>
    <message>
        <source>Tried with {}; mark another network in the table to try it with that one.</source>
        <translation>Essayé avec {} ; marquez un autre réseau du tableau pour essayer avec lui.</translation>
    </message>
    <message>
        <source>Mark a network in the table first.</source>
        <translation>Marquez d’abord un réseau dans le tableau.</translation>
    </message>
    <message>
        <source>{}: with half of the training pictures {} are told wrongly, with all of them {}.</source>
        <translation>{} : avec la moitié des images d’entraînement, {} sont mal reconnues, avec toutes {}.</translation>
    </message>
    <message>
        <source>{} to {} points</source>
        <translation>{} à {} points</translation>
    </message>
    <message>
        <source>That may be chance ({}): more photos of the same kind would hardly help.</source>
        <translation>Cela peut être du hasard ({}) : plus de photos du même genre n’aideraient guère.</translation>
    </message>
    <message>
        <source>It got worse with more ({}): look for wrong labels before you add photos.</source>
        <translation>Avec plus, c’est moins bon ({}) : cherchez des étiquettes fausses avant d’ajouter des photos.</translation>
    </message>
    <message>
        <source>That is more than chance ({}): more photos will help, twice as many a little less than that.</source>
        <translation>C’est plus que du hasard ({}) : plus de photos aideront, deux fois plus un peu moins que cela.</translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>More settings</source>
        <translation>Autres réglages</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>No setting is called so. Settings of schedules are below their curve.</source>
        <translation>Aucun réglage ne s’appelle ainsi. Ceux des programmes sont sous leur courbe.</translation>
    </message>
    <message numerus="yes">
        <source>{} · %Ln changed</source>
        <translation>
            <numerusform>{} · %Ln modifié</numerusform>
            <numerusform>{} · %Ln modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Averages and snapshots</source>
        <translation>Moyennes et instantanés</translation>
    </message>
    <message>
        <source>Memory and speed</source>
        <translation>Mémoire et vitesse</translation>
    </message>
    <message>
        <source>Repeating and resuming</source>
        <translation>Répéter et reprendre</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Pictures and the classes they get</source>
        <translation>Les images et les classes qu’elles reçoivent</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>{}: class {}</source>
        <translation>{} : classe {}</translation>
    </message>
    <message>
        <source>{}: no class, left out</source>
        <translation>{} : aucune classe, écartée</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Search all networks</source>
        <translation>Chercher parmi tous les réseaux</translation>
    </message>
    <message>
        <source>Search all networks in a table, by name, size and weights</source>
        <translation>Chercher parmi tous les réseaux dans un tableau, par nom, taille et poids</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Réseau</translation>
    </message>
    <message>
        <source>Which one suits my pictures?</source>
        <translation>Lequel convient à mes images ?</translation>
    </message>
    <message>
        <source>Compare networks on these pictures, and find out whether more photos help</source>
        <translation>Comparer des réseaux sur ces images, et voir si plus de photos aident</translation>
    </message>
</context>
<context>
    <name>OfferSearch</name>
    <message>
        <source>Search networks</source>
        <translation>Chercher des réseaux</translation>
    </message>
    <message>
        <source>&amp;Ticked only</source>
        <translation>&amp;Cochés seulement</translation>
    </message>
    <message>
        <source>No network fits. Search for fewer words, or take away a filter.</source>
        <translation>Aucun réseau ne convient. Cherchez moins de mots ou retirez un filtre.</translation>
    </message>
</context>
<context>
    <name>OnePicture</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Classes and how probable each is</source>
        <translation>Les classes, et la probabilité de chacune</translation>
    </message>
    <message>
        <source>Choose a picture to see how probable each class is.</source>
        <translation>Choisissez une image pour voir la probabilité de chaque classe.</translation>
    </message>
    <message>
        <source>Asking the model for every class...</source>
        <translation>Le modèle est interrogé pour chaque classe...</translation>
    </message>
    <message>
        <source>The nearest is {}, which is an answer from {} on.</source>
        <translation>La plus proche est {}, réponse à partir de {}.</translation>
    </message>
    <message>
        <source>Show the first {} only</source>
        <translation>N’afficher que les {} premières</translation>
    </message>
    <message>
        <source>Show all {} classes</source>
        <translation>Afficher les {} classes</translation>
    </message>
</context>
<context>
    <name>OptionalEditor</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
</context>
<context>
    <name>OtherAnswers</name>
    <message>
        <source>“{}” is under way. Ask about other pictures when it is done.</source>
        <translation>« {} » est en cours. Interrogez sur d&apos;autres images quand ce sera fini.</translation>
    </message>
    <message>
        <source>Asking the model about other pictures</source>
        <translation>Le modèle est interrogé sur d&apos;autres images</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taux d’erreur</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Curves of the runs</source>
        <translation>Courbes des entraînements</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>&amp;Courbes</translation>
    </message>
    <message>
        <source>&amp;over</source>
        <translation>&amp;selon</translation>
    </message>
    <message>
        <source>The first {} of the chosen runs are drawn.</source>
        <translation>Les {} premiers des entraînements choisis sont tracés.</translation>
    </message>
    <message>
        <source>Reading the curves...</source>
        <translation>Lecture des courbes...</translation>
    </message>
    <message>
        <source>Run {}: {}</source>
        <translation>Entraînement {} : {}</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Training, each step</source>
        <translation>Entraînement, chaque étape</translation>
    </message>
    <message>
        <source>Training, smoothed</source>
        <translation>Entraînement, lissé</translation>
    </message>
    <message>
        <source>Run {}, training</source>
        <translation>Entraînement {}, apprentissage</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Run {}, validation</source>
        <translation>Entraînement {}, validation</translation>
    </message>
    <message>
        <source>Run {}</source>
        <translation>Entraînement {}</translation>
    </message>
    <message>
        <source>Phase {}</source>
        <translation>Phase {}</translation>
    </message>
    <message>
        <source>Choose runs in the list to see their curves; Ctrl and Shift choose several.</source>
        <translation>Choisissez des entraînements dans la liste pour voir leurs courbes ; Ctrl et Maj en choisissent plusieurs.</translation>
    </message>
    <message>
        <source>No epoch of this was validated.</source>
        <translation>Aucune époque n’en a été validée.</translation>
    </message>
    <message>
        <source>This figure was not kept of any epoch.</source>
        <translation>Ce chiffre n’a été gardé d’aucune époque.</translation>
    </message>
    <message>
        <source>The curves were in the run&apos;s folder, which is not there any more.</source>
        <translation>Les courbes étaient dans le dossier de l’essai, qui n’existe plus.</translation>
    </message>
    <message>
        <source>Nothing was trained here: there is no curve.</source>
        <translation>Rien n’a été entraîné ici : il n’y a pas de courbe.</translation>
    </message>
</context>
<context>
    <name>PackagesModel</name>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
</context>
<context>
    <name>PackagesView</name>
    <message>
        <source>Packages that would come</source>
        <translation>Paquets qui viendraient</translation>
    </message>
</context>
<context>
    <name>PairsPanel</name>
    <message>
        <source>Leave out pairs that were confused less often</source>
        <translation>Écarter les paires confondues moins souvent</translation>
    </message>
    <message>
        <source>At least this ma&amp;ny pictures:</source>
        <translation>Au moins ta&amp;nt d&apos;images :</translation>
    </message>
    <message>
        <source>Most confused pairs of classes</source>
        <translation>Paires de classes les plus confondues</translation>
    </message>
    <message>
        <source>No two classes were confused: every picture is right.</source>
        <translation>Aucune classe n’a été confondue : chaque image est juste.</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réelle</translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation>Ce que sont les images</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Prises pour</translation>
    </message>
    <message>
        <source>What the model answered</source>
        <translation>Ce que le modèle a répondu</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Of the class&apos; validation pictures</source>
        <translation>Des images de validation de la classe</translation>
    </message>
</context>
<context>
    <name>ParamsForm</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>« {} » ne peut pas rester ainsi. {}</translation>
    </message>
</context>
<context>
    <name>PartChoice</name>
    <message>
        <source>Validation pictures tell how good the model is. Of others you see what it learned, or missed.</source>
        <translation>Les images de validation disent combien le modèle est bon. Avec d&apos;autres, vous voyez ce qu&apos;il a appris ou manqué.</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>of validation</source>
        <translation>de validation</translation>
    </message>
    <message>
        <source>of training</source>
        <translation>d&apos;entraînement</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>dans {}</translation>
    </message>
    <message>
        <source>in a folder...</source>
        <translation>dans un dossier...</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with labels</source>
        <translation>Choisir un dossier d&apos;images étiquetées</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Name the file to write</source>
        <translation>Nommer le fichier à écrire</translation>
    </message>
    <message>
        <source>Files that go ({})</source>
        <translation>Fichiers acceptés ({})</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Choisir : {}</translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message>
        <source>Show only names without a class</source>
        <translation>N’afficher que les noms sans classe</translation>
    </message>
    <message>
        <source>Looking at the pictures...</source>
        <translation>Examen des images...</translation>
    </message>
    <message>
        <source>Correct the setting that is marked</source>
        <translation>Corrigez le réglage marqué</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Prêt à commencer</translation>
    </message>
    <message>
        <source>The pictures are made or fetched when you press the button.</source>
        <translation>Les images sont créées ou téléchargées quand vous pressez le bouton.</translation>
    </message>
    <message>
        <source>This does not work yet</source>
        <translation>Cela ne marche pas encore</translation>
    </message>
    <message>
        <source>More than {} pictures, {} classes so far</source>
        <translation>Plus de {} images, {} classes jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), {}</source>
        <translation>
            <numerusform>%Ln image, {}</numerusform>
            <numerusform>%Ln images, {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln picture(s) get a class; {}</source>
        <translation>
            <numerusform>{} sur %Ln image reçoivent une classe ; {}</numerusform>
            <numerusform>{} sur %Ln images reçoivent une classe ; {}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are of one class. A network needs at least two to tell apart: choose another way to read the labels, or a folder with more classes.</source>
        <translation>Toutes sont d’une seule classe. Un réseau en a besoin d’au moins deux à distinguer : choisissez une autre façon de lire les étiquettes, ou un dossier avec plus de classes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are not where the table says; they would take no part.</source>
        <translation>
            <numerusform>%Ln d’entre elles n’est pas là où le tableau l’indique ; elle serait ignorée.</numerusform>
            <numerusform>%Ln d’entre elles ne sont pas là où le tableau l’indique ; elles seraient ignorées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of them are for training and which for validation is given.</source>
        <translation>Lesquelles servent à l’entraînement et lesquelles à la validation est donné.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only the %Ln name(s) without a class</source>
        <translation>
            <numerusform>N’afficher que le %Ln nom sans classe</numerusform>
            <numerusform>N’afficher que les %Ln noms sans classe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhasesModel</name>
    <message>
        <source>phase {}</source>
        <translation>phase {}</translation>
    </message>
    <message>
        <source>“{}” is no number of epochs. Give a whole number from 1 to {}.</source>
        <translation>« {} » n’est pas un nombre d’époques. Indiquez un nombre entier de 1 à {}.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>A name for the phase</source>
        <translation>Un nom pour la phase</translation>
    </message>
    <message>
        <source>Trains</source>
        <translation>Entraîne</translation>
    </message>
    <message>
        <source>found first</source>
        <translation>cherché d’abord</translation>
    </message>
    <message>
        <source>The new head alone, also on cached features; all layers; or those from a layer group on, the first ones frozen</source>
        <translation>La nouvelle tête seule, aussi sur caractéristiques gardées ; toutes les couches ; ou celles à partir d’un groupe, les premières gelées</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>How many times through the training pictures</source>
        <translation>Combien de passages sur les images d’entraînement</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>How the learning rate moves during the phase</source>
        <translation>Comment le taux d’apprentissage évolue pendant la phase</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>The highest learning rate: {}; a slice from the first layers to the head: {}; or one for each part of the network: {}</source>
        <translation>Le taux d’apprentissage le plus haut : {} ; un intervalle des premières couches à la tête : {} ; ou un pour chaque partie du réseau : {}</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Change &amp;class...</source>
        <translation>Changer de &amp;classe...</translation>
    </message>
    <message>
        <source>Use for &amp;training</source>
        <translation>Utiliser pour l’&amp;entraînement</translation>
    </message>
    <message>
        <source>Use for vali&amp;dation</source>
        <translation>Utiliser pour la vali&amp;dation</translation>
    </message>
    <message>
        <source>Let PetDesk dra&amp;w the side</source>
        <translation>Laisser PetDesk ti&amp;rer le côté</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Take &amp;in again</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Large view</source>
        <translation>&amp;Grande vue</translation>
    </message>
    <message>
        <source>&amp;Step by step</source>
        <translation>&amp;Étape par étape</translation>
    </message>
    <message>
        <source>Show in the &amp;file manager</source>
        <translation>Montrer dans le gestionnaire de &amp;fichiers</translation>
    </message>
    <message>
        <source>Copy the &amp;path</source>
        <translation>Copier le &amp;chemin</translation>
    </message>
    <message>
        <source>Give the chosen pictures another class (Ctrl+L)</source>
        <translation>Donner une autre classe aux images choisies (Ctrl+L)</translation>
    </message>
    <message>
        <source>Take the chosen pictures out of training and validation (Del); files stay</source>
        <translation>Retirer les images choisies de l’entraînement et de la validation (Suppr) ; les fichiers restent</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Changer de classe</translation>
    </message>
    <message numerus="yes">
        <source>Which class do the %Ln chosen picture(s) belong to?</source>
        <translation>
            <numerusform>À quelle classe appartient la %Ln image choisie ?</numerusform>
            <numerusform>À quelle classe appartiennent les %Ln images choisies ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {}.</source>
        <translation>Cette image ne peut pas être affichée : {}.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>{} · edited</source>
        <translation>{} · modifiée</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>La source dit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Put there by</source>
        <translation>Mise là par</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>there is an exact copy of it</source>
        <translation>il en existe une copie exacte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>Répertoriée comme</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Validated pictures</source>
        <translation>Images validées</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>En afficher &amp;plus</translation>
    </message>
    <message>
        <source>Finding the pictures...</source>
        <translation>Recherche des images...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {} of {} pictures</source>
        <translation>Les {} premières images sur {}</translation>
    </message>
</context>
<context>
    <name>PicturesTab</name>
    <message>
        <source>Change class...</source>
        <translation>Changer de classe...</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>Utiliser pour</translation>
    </message>
    <message>
        <source>Put the chosen pictures on a side of the split</source>
        <translation>Mettre les images choisies d’un côté de la répartition</translation>
    </message>
    <message>
        <source>Reading the project...</source>
        <translation>Lecture du projet...</translation>
    </message>
    <message>
        <source>No picture fits what is chosen on the left and above.</source>
        <translation>Aucune image ne correspond à ce qui est choisi à gauche et en haut.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) chosen</source>
        <translation>
            <numerusform>%Ln image choisie</numerusform>
            <numerusform>%Ln images choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose pictures to change them</source>
        <translation>Choisissez d’abord des images</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>{} is not there. Check that its disk is connected.</source>
        <translation>{} n’est pas là. Vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>{} is a single picture. Drop the folder that holds all of them.</source>
        <translation>{} est une seule image. Déposez le dossier qui les contient toutes.</translation>
    </message>
    <message>
        <source>{} is no folder of pictures, no table (.csv, .tsv) and no project (.petdesk). Drop one of these.</source>
        <translation>{} n’est ni un dossier d’images, ni un tableau (.csv, .tsv), ni un projet (.petdesk). Déposez l’un d’eux.</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .png, .svg or .csv.</source>
        <translation>Donnez au fichier un nom qui se termine par .png, .svg ou .csv.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}). Choose another place.</source>
        <translation>Impossible d’écrire {} ({}). Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{} cannot be written. Choose another place.</source>
        <translation>Impossible d’écrire {}. Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>PluginChoice</name>
    <message>
        <source>{} (not here)</source>
        <translation>{} (absent)</translation>
    </message>
    <message>
        <source>⚠ The plugin that brings this is not loaded. Choose another, or look at the Plugins page.</source>
        <translation>⚠ L’extension qui apporte ceci n’est pas chargée. Choisissez autre chose, ou voyez la page Extensions.</translation>
    </message>
</context>
<context>
    <name>PluginDetail</name>
    <message>
        <source>About the chosen plugin</source>
        <translation>À propos de l’extension choisie</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>&amp;Activer</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Désactiver</translation>
    </message>
    <message>
        <source>Switch {} on</source>
        <translation>Activer {}</translation>
    </message>
    <message>
        <source>Switch {} off</source>
        <translation>Désactiver {}</translation>
    </message>
    <message>
        <source>Takes effect when PetDesk is started again.</source>
        <translation>Prend effet au redémarrage de PetDesk.</translation>
    </message>
    <message>
        <source>While it was loaded:
{}</source>
        <translation>Pendant son chargement :
{}</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect. Projects and models that use what it adds will not work until it is on again.</source>
        <translation>Redémarrez PetDesk pour que cela prenne effet. Les projets et modèles qui utilisent ce qu’elle ajoute ne marcheront pas tant qu’elle n’est pas réactivée.</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect.</source>
        <translation>Redémarrez PetDesk pour que cela prenne effet.</translation>
    </message>
</context>
<context>
    <name>PluginKinds</name>
    <message numerus="yes">
        <source>%Ln dataset(s)</source>
        <translation>
            <numerusform>%Ln jeu de données</numerusform>
            <numerusform>%Ln jeux de données</numerusform>
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
    <message numerus="yes">
        <source>%Ln schedule(s)</source>
        <translation>
            <numerusform>%Ln programme</numerusform>
            <numerusform>%Ln programmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PluginOrigin</name>
    <message>
        <source>Comes with PetDesk {}</source>
        <translation>Fournie avec PetDesk {}</translation>
    </message>
    <message>
        <source>File: {}</source>
        <translation>Fichier : {}</translation>
    </message>
    <message>
        <source>Package {} {}</source>
        <translation>Paquet {} {}</translation>
    </message>
    <message>
        <source>Load time: {}</source>
        <translation>Temps de chargement : {}</translation>
    </message>
    <message>
        <source> (slow: a plugin should need no more than {})</source>
        <translation> (lente : une extension ne devrait pas dépasser {})</translation>
    </message>
    <message>
        <source>Installed here on {} from {}</source>
        <translation>Installée ici le {} depuis {}</translation>
    </message>
    <message>
        <source>{} on the disk</source>
        <translation>{} sur le disque</translation>
    </message>
</context>
<context>
    <name>PluginSettings</name>
    <message>
        <source>at least {}</source>
        <translation>au moins {}</translation>
    </message>
    <message>
        <source>above {}</source>
        <translation>plus de {}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>au plus {}</translation>
    </message>
    <message>
        <source>below {}</source>
        <translation>moins de {}</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>par défaut {}</translation>
    </message>
    <message>
        <source>has to be set</source>
        <translation>doit être réglé</translation>
    </message>
    <message>
        <source>any number of entries</source>
        <translation>autant d’entrées que voulu</translation>
    </message>
    <message>
        <source>no fewer than {} of them</source>
        <translation>pas moins de {}</translation>
    </message>
    <message>
        <source>no more than {} of them</source>
        <translation>pas plus de {}</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>l’un de {}</translation>
    </message>
    <message>
        <source>a colour</source>
        <translation>une couleur</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>counts while “{}” is set</source>
        <translation>compte tant que « {} » est renseigné</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>counts while “{}” is {}</source>
        <translation>compte tant que « {} » vaut {}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>PluginSources</name>
    <message>
        <source>The package of that name is looked up in the package index.</source>
        <translation>Le paquet de ce nom est cherché dans l&apos;index de paquets.</translation>
    </message>
    <message>
        <source>A wheel, which is a finished package: works without the internet.</source>
        <translation>Un wheel, c&apos;est-à-dire un paquet fini : fonctionne sans Internet.</translation>
    </message>
    <message>
        <source>Packed source code: looking into it runs the build program that it brings.</source>
        <translation>Code source compressé : l&apos;examiner exécute le programme de construction qu&apos;il apporte.</translation>
    </message>
    <message>
        <source>A folder of source code: looking into it runs the build program that it brings.</source>
        <translation>Un dossier de code source : l&apos;examiner exécute le programme de construction qu&apos;il apporte.</translation>
    </message>
    <message>
        <source>Source code from git: looking into it runs the build program that it brings.</source>
        <translation>Code source depuis git : l&apos;examiner exécute le programme de construction qu&apos;il apporte.</translation>
    </message>
    <message>
        <source>A package that is fetched from this address.</source>
        <translation>Un paquet récupéré à cette adresse.</translation>
    </message>
    <message>
        <source>A plugin in a single file needs no installing: put it into the plugin folder, then press “Look again” beside “Open the plugin folder”.</source>
        <translation>Une extension en un seul fichier n&apos;a pas besoin d&apos;être installée : mettez-la dans le dossier des extensions, puis appuyez sur « Chercher à nouveau » à côté de « Ouvrir le dossier des extensions ».</translation>
    </message>
    <message>
        <source>This folder holds no package: there is no pyproject.toml in it.</source>
        <translation>Ce dossier ne contient pas de paquet : il n&apos;y a pas de pyproject.toml.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Ce fichier ou ce dossier n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Give a package&apos;s name, a wheel, a source package (.tar.gz), a folder, or an https or git address.</source>
        <translation>Donnez le nom d&apos;un paquet, un wheel, un paquet source (.tar.gz), un dossier, ou une adresse https ou git.</translation>
    </message>
</context>
<context>
    <name>PluginState</name>
    <message>
        <source>Crashed</source>
        <translation>Plantée</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Chargée</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Défaillante</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>Incompatible</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>{}, then off</source>
        <translation>{}, puis désactivée</translation>
    </message>
    <message>
        <source>{}, then on</source>
        <translation>{}, puis activée</translation>
    </message>
    <message>
        <source>It was switched off, so that PetDesk can be used without it.</source>
        <translation>Elle a été désactivée, pour que PetDesk puisse être utilisé sans elle.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Elle fonctionne.</translation>
    </message>
    <message>
        <source>It failed or did something it must not. PetDesk works without it.</source>
        <translation>Elle a échoué ou fait ce qu’elle ne doit pas. PetDesk fonctionne sans elle.</translation>
    </message>
    <message>
        <source>It was written for another version of PetDesk. Look for a newer version of it.</source>
        <translation>Elle a été écrite pour une autre version de PetDesk. Cherchez-en une plus récente.</translation>
    </message>
    <message>
        <source>PetDesk runs in safe mode, which loads only its own plugins.</source>
        <translation>PetDesk est en mode sans échec, qui ne charge que ses propres extensions.</translation>
    </message>
    <message>
        <source>A part of its former version stays in memory. Restart PetDesk to use it.</source>
        <translation>Une partie de sa version précédente reste en mémoire. Redémarrez PetDesk pour l&apos;utiliser.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>Vous l&apos;avez désactivée.</translation>
    </message>
</context>
<context>
    <name>PluginTable</name>
    <message>
        <source>Plugin</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Ajoute</translation>
    </message>
    <message>
        <source>Load time</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>It makes PetDesk slower to start: a plugin should need no more than {}.</source>
        <translation>Elle ralentit le démarrage de PetDesk : une extension ne devrait pas dépasser {}.</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>moins de 1 ms</translation>
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
        <translation>&amp;Ouvrir le dossier des extensions</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Chercher à &amp;nouveau</translation>
    </message>
    <message>
        <source>A plugin in a single .py file works from here:
{}</source>
        <translation>Une extension en un seul fichier .py fonctionne d&apos;ici :
{}</translation>
    </message>
    <message>
        <source>Loads what came into the plugin folder since PetDesk was started.</source>
        <translation>Charge ce qui est arrivé dans le dossier des extensions depuis le démarrage de PetDesk.</translation>
    </message>
    <message>
        <source>Plugins &amp;here</source>
        <translation>Extensions &amp;présentes</translation>
    </message>
    <message>
        <source>Get &amp;more</source>
        <translation>En obtenir &amp;plus</translation>
    </message>
    <message>
        <source>Take back: {}</source>
        <translation>Annuler : {}</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n&apos;a encore été modifié.</translation>
    </message>
    <message>
        <source>Another plugin is being installed. Wait for it or cancel it.</source>
        <translation>Une autre extension est en cours d&apos;installation. Attendez-la ou annulez-la.</translation>
    </message>
    <message>
        <source>{} is in place and is being loaded.</source>
        <translation>{} est en place et se charge.</translation>
    </message>
    <message>
        <source>{} does not work: {}</source>
        <translation>{} ne fonctionne pas : {}</translation>
    </message>
    <message>
        <source>Restart PetDesk for this to take effect.</source>
        <translation>Redémarrez PetDesk pour que cela prenne effet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{} was not installed. {}</source>
        <translation>{} n&apos;a pas été installé. {}</translation>
    </message>
    <message>
        <source>{} was not installed; nothing has changed.</source>
        <translation>{} n&apos;a pas été installé ; rien n&apos;a changé.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Le dossier {} ne peut pas être créé ({}).</translation>
    </message>
    <message>
        <source>The plugin folder is {}. No program opened it.</source>
        <translation>Le dossier des extensions est {}. Aucun programme ne l’a ouvert.</translation>
    </message>
</context>
<context>
    <name>PredictPage</name>
    <message>
        <source>&amp;Label them</source>
        <translation>É&amp;tiqueter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop; what is labelled so far is kept</source>
        <translation>Arrêter ; ce qui est déjà étiqueté est gardé</translation>
    </message>
    <message>
        <source>Label new pictures</source>
        <translation>Étiqueter de nouvelles images</translation>
    </message>
    <message>
        <source>Choose a model above and a folder, or drop both here. Every picture gets the most probable label and how confident the model is. Your files are never moved or changed.</source>
        <translation>Choisissez un modèle ci-dessus et un dossier, ou déposez les deux ici. Chaque image reçoit l’étiquette la plus probable et la confiance du modèle. Vos fichiers ne sont jamais déplacés ni modifiés.</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Choisir un dossier...</translation>
    </message>
    <message>
        <source>Choose pictures...</source>
        <translation>Choisir des images...</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Choisissez d’abord un modèle</translation>
    </message>
    <message>
        <source>Choose a folder or pictures first</source>
        <translation>Choisissez d’abord un dossier ou des images</translation>
    </message>
    <message>
        <source>&amp;Label when that is done</source>
        <translation>É&amp;tiqueter ensuite</translation>
    </message>
    <message>
        <source>Have the model label every picture</source>
        <translation>Faire étiqueter chaque image par le modèle</translation>
    </message>
    <message>
        <source>&amp;Cancel waiting</source>
        <translation>&amp;Annuler l’attente</translation>
    </message>
    <message>
        <source>“{}” is under way. Labelling can begin when it is done.</source>
        <translation>« {} » est en cours. L’étiquetage pourra commencer ensuite.</translation>
    </message>
    <message>
        <source>Labelling begins when “{}” is done.</source>
        <translation>L’étiquetage commence quand « {} » est fini.</translation>
    </message>
    <message>
        <source>Labelling {}</source>
        <translation>Étiquetage de {}</translation>
    </message>
    <message>
        <source>None of these files is a picture that PetDesk can read. Choose other pictures.</source>
        <translation>Aucun de ces fichiers n’est une image que PetDesk sait lire. Choisissez d’autres images.</translation>
    </message>
    <message>
        <source>{}, cancelled; what was labelled is kept</source>
        <translation>{}, annulé ; ce qui a été étiqueté est gardé</translation>
    </message>
    <message>
        <source>{}, labelled by {}</source>
        <translation>{}, étiquetées par {}</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>Exporter les étiquettes</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>{} rows are in {}.</source>
        <translation>{} lignes sont dans {}.</translation>
    </message>
    <message>
        <source>Wait until the pictures under way are labelled, or cancel that.</source>
        <translation>Attendez que les images en cours soient étiquetées, ou annulez.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Draw again</source>
        <translation>Tirer de nouveau</translation>
    </message>
    <message>
        <source>Vary the same pictures by other random numbers (R, or Space on the pictures)</source>
        <translation>Varier les mêmes images avec d’autres nombres aléatoires (R, ou Espace sur les images)</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Autres images</translation>
    </message>
    <message>
        <source>Show other pictures of the project (O)</source>
        <translation>Afficher d’autres images du projet (O)</translation>
    </message>
    <message>
        <source>&amp;One picture, many draws</source>
        <translation>&amp;Une image, plusieurs tirages</translation>
    </message>
    <message>
        <source>Show one picture many times, each time by other random numbers</source>
        <translation>Afficher une image plusieurs fois, chaque fois avec d’autres nombres aléatoires</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Nombre d’images</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>&amp;Images</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Training pictures as varied now</source>
        <translation>Images d’entraînement comme elles sont variées maintenant</translation>
    </message>
    <message>
        <source>Pictures as validation sees them</source>
        <translation>Images comme la validation les voit</translation>
    </message>
    <message>
        <source>Drawing the pictures...</source>
        <translation>Tracé des images...</translation>
    </message>
    <message>
        <source>Training, as varied now</source>
        <translation>Entraînement, comme varié maintenant</translation>
    </message>
    <message>
        <source>Validation, as it will be seen</source>
        <translation>Validation, comme elle sera vue</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <source>Open a folder of pictures or a project first.</source>
        <translation>Ouvrez d’abord un dossier d’images ou un projet.</translation>
    </message>
    <message>
        <source>Counting the pictures…</source>
        <translation>Comptage des images…</translation>
    </message>
    <message>
        <source>Of many pictures this takes a moment.</source>
        <translation>Avec beaucoup d’images, cela prend un moment.</translation>
    </message>
    <message>
        <source>No picture takes part</source>
        <translation>Aucune image ne participe</translation>
    </message>
    <message>
        <source>All pictures are taken out or cannot be read. Take some in again on the Pictures tab.</source>
        <translation>Toutes les images sont écartées ou illisibles. Reprenez-en dans l’onglet Images.</translation>
    </message>
    <message>
        <source>No picture is for training.</source>
        <translation>Aucune image ne sert à l’entraînement.</translation>
    </message>
    <message>
        <source>No picture is kept for validation.</source>
        <translation>Aucune image n’est gardée pour la validation.</translation>
    </message>
    <message>
        <source>One picture as {} epochs would vary it, and as validation would see it.</source>
        <translation>Une image comme {} époques la varieraient, et comme la validation la verrait.</translation>
    </message>
    <message>
        <source>Draw {}: what epoch {} of a training would see of these pictures.</source>
        <translation>Tirage {} : ce que l’époque {} d’un entraînement verrait de ces images.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {done} of {total}</source>
        <translation>Étape {done} sur {total}</translation>
    </message>
    <message>
        <source>Trying rate {done} of {total}</source>
        <translation>Essai du taux {done} sur {total}</translation>
    </message>
    <message>
        <source>Labelled {done} of {total} pictures</source>
        <translation>{done} images étiquetées sur {total}</translation>
    </message>
    <message>
        <source>Prepared {done} of {total} pictures</source>
        <translation>{done} images préparées sur {total}</translation>
    </message>
    <message>
        <source>Looked at {done} of {total} pictures</source>
        <translation>{done} images examinées sur {total}</translation>
    </message>
    <message>
        <source>{message}: {done}</source>
        <translation>{message} : {done}</translation>
    </message>
    <message>
        <source>{message}: {done} of {total}</source>
        <translation>{message} : {done} sur {total}</translation>
    </message>
    <message>
        <source>Looking into the plugin</source>
        <translation>Examen de l&apos;extension</translation>
    </message>
    <message>
        <source>Finding out what it needs</source>
        <translation>Recherche de ce dont elle a besoin</translation>
    </message>
    <message>
        <source>Fetching packages</source>
        <translation>Récupération des paquets</translation>
    </message>
    <message>
        <source>Putting packages in place</source>
        <translation>Mise en place des paquets</translation>
    </message>
    <message>
        <source>Checking what was installed</source>
        <translation>Vérification de ce qui a été installé</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} par seconde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image trouvée</numerusform>
            <numerusform>%Ln images trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPlace</name>
    <message>
        <source>&amp;Keep the project in</source>
        <translation>&amp;Garder le projet dans</translation>
    </message>
    <message>
        <source>One file with labels, edits and settings; the trained models go into a folder beside it.</source>
        <translation>Un fichier avec les étiquettes, les modifications et les réglages ; les modèles entraînés vont dans un dossier à côté.</translation>
    </message>
    <message>
        <source>The project&apos;s file</source>
        <translation>Le fichier du projet</translation>
    </message>
    <message>
        <source>C&amp;hange...</source>
        <translation>C&amp;hanger...</translation>
    </message>
    <message>
        <source>Open that project</source>
        <translation>Ouvrir ce projet</translation>
    </message>
    <message>
        <source>Type a name for the project.</source>
        <translation>Tapez un nom pour le projet.</translation>
    </message>
    <message>
        <source>{} is there already. Open it, or choose another name.</source>
        <translation>{} existe déjà. Ouvrez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>You may not write in {}. Choose another folder.</source>
        <translation>Vous ne pouvez pas écrire dans {}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Keep the project in</source>
        <translation>Garder le projet dans</translation>
    </message>
    <message>
        <source>Projects (*{})</source>
        <translation>Projets (*{})</translation>
    </message>
</context>
<context>
    <name>Rankings</name>
    <message>
        <source>No picture was validated here.</source>
        <translation>Aucune image n’a été validée ici.</translation>
    </message>
    <message>
        <source>No picture here is right.</source>
        <translation>Aucune image n’est juste ici.</translation>
    </message>
    <message>
        <source>No picture here is wrong.</source>
        <translation>Aucune image n’est fausse ici.</translation>
    </message>
    <message>
        <source>Top losses</source>
        <translation>Plus fortes pertes</translation>
    </message>
    <message>
        <source>What surprised the model most comes first: the place to look for wrong labels.</source>
        <translation>D’abord ce qui a le plus surpris le modèle : l’endroit où chercher de fausses étiquettes.</translation>
    </message>
    <message>
        <source>Most incorrect</source>
        <translation>Les plus fausses</translation>
    </message>
    <message>
        <source>Wrong answers, those first of which the model was surest.</source>
        <translation>Réponses fausses, d’abord celles dont le modèle était le plus sûr.</translation>
    </message>
    <message>
        <source>Most uncertain</source>
        <translation>Les plus incertaines</translation>
    </message>
    <message>
        <source>Those first for which the model wavered between the most classes.</source>
        <translation>D’abord celles où le modèle hésitait entre le plus de classes.</translation>
    </message>
    <message>
        <source>Most correct</source>
        <translation>Les plus justes</translation>
    </message>
    <message>
        <source>Right answers, those first of which the model was surest.</source>
        <translation>Réponses justes, d’abord celles dont le modèle était le plus sûr.</translation>
    </message>
    <message>
        <source>Random correct</source>
        <translation>Justes au hasard</translation>
    </message>
    <message>
        <source>Right answers, drawn by chance.</source>
        <translation>Réponses justes, tirées au hasard.</translation>
    </message>
    <message>
        <source>Random incorrect</source>
        <translation>Fausses au hasard</translation>
    </message>
    <message>
        <source>Wrong answers, drawn by chance.</source>
        <translation>Réponses fausses, tirées au hasard.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>It lies outside of the folder of the pictures.</source>
        <translation>Il se trouve hors du dossier des images.</translation>
    </message>
    <message>
        <source>No folder or file can be called “{}” everywhere. Rename the class.</source>
        <translation>Aucun dossier ni fichier ne peut s&apos;appeler « {} » partout. Renommez la classe.</translation>
    </message>
    <message>
        <source>What is called “{}” on the disk is another class in this project.</source>
        <translation>Ce qui s&apos;appelle « {} » sur le disque est une autre classe dans ce projet.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Le fichier n&apos;est pas là.</translation>
    </message>
    <message>
        <source>It is a link to a file elsewhere, which moving could break.</source>
        <translation>C&apos;est un lien vers un fichier ailleurs, que le déplacement pourrait casser.</translation>
    </message>
    <message>
        <source>With “{}” in its name the source would read another class from it.</source>
        <translation>Avec « {} » dans son nom, la source y lirait une autre classe.</translation>
    </message>
    <message>
        <source>The name is taken, and no free one gives the class “{}”.</source>
        <translation>Le nom est pris, et aucun nom libre ne donne la classe « {} ».</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>{} is not there. Connect its disk, or take it off this list with Delete; its file is not touched.</source>
        <translation>{} n’est pas là. Branchez son disque, ou retirez-le de cette liste avec Suppr ; son fichier n’est pas touché.</translation>
    </message>
</context>
<context>
    <name>RecipeFiles</name>
    <message>
        <source>&amp;Load...</source>
        <translation>C&amp;harger...</translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation>Charger une recette</translation>
    </message>
    <message>
        <source>Load a recipe from a file; or drop the file here</source>
        <translation>Charger une recette d’un fichier ; ou déposer le fichier ici</translation>
    </message>
    <message>
        <source>Sa&amp;ve...</source>
        <translation>Enre&amp;gistrer...</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Save how to train as a file, to use with other pictures or to share: phases, losses, augmentation</source>
        <translation>Enregistrer la façon d’entraîner dans un fichier, pour d’autres images ou à partager : phases, perte, augmentation</translation>
    </message>
    <message>
        <source>The recipe “{}” is loaded. Ctrl+Z takes it back.</source>
        <translation>La recette « {} » est chargée. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>The recipe is saved as {}.</source>
        <translation>La recette est enregistrée sous {}.</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Recettes (*.json)</translation>
    </message>
</context>
<context>
    <name>RecipeNumbers</name>
    <message>
        <source>“{}” cannot stay as it is. {}</source>
        <translation>« {} » ne peut rester ainsi. {}</translation>
    </message>
    <message>
        <source>found first</source>
        <translation>cherché d’abord</translation>
    </message>
</context>
<context>
    <name>RecipeSection</name>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Recette</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Ajouter une phase</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the phase that the cursor is on</source>
        <translation>Retirer la phase sous le curseur</translation>
    </message>
    <message>
        <source>Remove the phase</source>
        <translation>Retirer la phase</translation>
    </message>
    <message>
        <source>Back to the recipe&apos;s own</source>
        <translation>Revenir à celles de la recette</translation>
    </message>
    <message>
        <source>The schedule&apos;s settings</source>
        <translation>Réglages du programme</translation>
    </message>
    <message>
        <source>From a file: “{}”.</source>
        <translation>D’un fichier : « {} ».</translation>
    </message>
    <message>
        <source>From a file: “{}”, changed since.</source>
        <translation>D’un fichier : « {} », modifiée depuis.</translation>
    </message>
    <message>
        <source>Schedule of “{}”</source>
        <translation>Programme de « {} »</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Entry {}: {}</source>
        <translation>Entrée {} : {}</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Il faut un nombre entier.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Il faut un nombre.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Ceci ne doit pas être vide.</translation>
    </message>
    <message>
        <source>This must be one of {expected}.</source>
        <translation>Il faut l’un de {expected}.</translation>
    </message>
    <message>
        <source>This must be written as {{&quot;name&quot;: value}}.</source>
        <translation>Cela s’écrit {{&quot;nom&quot;: valeur}}.</translation>
    </message>
    <message>
        <source>This must be written as [first, second].</source>
        <translation>Cela s’écrit [premier, second].</translation>
    </message>
    <message>
        <source>This must be above {gt}.</source>
        <translation>Il faut plus de {gt}.</translation>
    </message>
    <message>
        <source>This must be at least {ge}.</source>
        <translation>Il faut au moins {ge}.</translation>
    </message>
    <message>
        <source>This must be below {lt}.</source>
        <translation>Il faut moins de {lt}.</translation>
    </message>
    <message>
        <source>This must be at most {le}.</source>
        <translation>Il faut au plus {le}.</translation>
    </message>
    <message>
        <source>This must be a multiple of {multiple_of}.</source>
        <translation>Il faut un multiple de {multiple_of}.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Il existe déjà quelque chose de ce nom.</translation>
    </message>
    <message>
        <source>Its name must end in {suffixes}.</source>
        <translation>Son nom doit finir par {suffixes}.</translation>
    </message>
    <message>
        <source>The folder that it goes into is not there.</source>
        <translation>Le dossier où il doit aller n’existe pas.</translation>
    </message>
    <message>
        <source>This is no colour. Write it as #rrggbb, such as #ff8000 for orange.</source>
        <translation>Ce n’est pas une couleur. Écrivez-la #rrggbb, par exemple #ff8000 pour l’orange.</translation>
    </message>
    <message>
        <source>There must be at least {min_length} of them.</source>
        <translation>Il en faut au moins {min_length}.</translation>
    </message>
    <message>
        <source>There must be no more than {max_length} of them.</source>
        <translation>Il en faut au plus {max_length}.</translation>
    </message>
    <message>
        <source>This must match {pattern}.</source>
        <translation>Cela doit correspondre à {pattern}.</translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message>
        <source>&amp;Open large view</source>
        <translation>&amp;Ouvrir en grand</translation>
    </message>
    <message>
        <source>&amp;Where the model looks</source>
        <translation>&amp;Où le modèle regarde</translation>
    </message>
    <message>
        <source>Ho&amp;w its loss comes about</source>
        <translation>D&apos;où vient sa &amp;perte</translation>
    </message>
    <message>
        <source>Sim&amp;ilar pictures</source>
        <translation>&amp;Images semblables</translation>
    </message>
    <message>
        <source>&amp;Change the label...</source>
        <translation>&amp;Changer l’étiquette...</translation>
    </message>
    <message>
        <source>Open in the C&amp;leaner</source>
        <translation>Ouvrir dans le &amp;Nettoyeur</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>&amp;Montrer dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>C&amp;opy path</source>
        <translation>Co&amp;pier le chemin</translation>
    </message>
    <message>
        <source>&amp;Open large view	Enter</source>
        <translation>&amp;Ouvrir en grand	Entrée</translation>
    </message>
    <message>
        <source>The open project does not have this picture.</source>
        <translation>Le projet ouvert n’a pas cette image.</translation>
    </message>
    <message>
        <source>the prediction</source>
        <translation>la prédiction</translation>
    </message>
    <message>
        <source>Label it as &amp;predicted: {}</source>
        <translation>Étiqueter comme &amp;prédit : {}</translation>
    </message>
    <message>
        <source>&amp;Take into training again</source>
        <translation>Re&amp;mettre à l’entraînement</translation>
    </message>
    <message>
        <source>E&amp;xclude from training</source>
        <translation>E&amp;xclure de l’entraînement</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Changer l’étiquette</translation>
    </message>
    <message numerus="yes">
        <source>New label of %Ln picture(s):</source>
        <translation>
            <numerusform>Nouvelle étiquette de %Ln image :</numerusform>
            <numerusform>Nouvelle étiquette de %Ln images :</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot be shown. Check that its disk is connected.</source>
        <translation>{} ne peut pas être affiché. Vérifiez que son disque est branché.</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Confidence (%)</source>
        <translation>Assurance (%)</translation>
    </message>
    <message>
        <source>Right answers (%)</source>
        <translation>Réponses justes (%)</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>Comme il faudrait</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Comme c&apos;est</translation>
    </message>
    <message>
        <source>As it is, 95%: from</source>
        <translation>Comme c&apos;est, 95 % : de</translation>
    </message>
    <message>
        <source>As it is, 95%: to</source>
        <translation>Comme c&apos;est, 95 % : à</translation>
    </message>
    <message>
        <source>Ad&amp;just the temperature</source>
        <translation>A&amp;juster la température</translation>
    </message>
    <message>
        <source>One number that all activations are divided by, so that the probabilities mean what they say</source>
        <translation>Un nombre par lequel toutes les activations sont divisées, pour que les probabilités veuillent dire ce qu&apos;elles disent</translation>
    </message>
    <message>
        <source>&amp;Keep it in the model</source>
        <translation>&amp;Garder dans le modèle</translation>
    </message>
    <message>
        <source>Predict and the command line then give the mended probabilities</source>
        <translation>La page Prédire et la ligne de commande donnent alors les probabilités corrigées</translation>
    </message>
    <message>
        <source>Take it out a&amp;gain</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Pictures with a co&amp;nfidence of</source>
        <translation>Images avec une assura&amp;nce de</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisissez...</translation>
    </message>
    <message>
        <source>{low} to {high}: {count} pictures, {right} right</source>
        <translation>{low} à {high} : {count} images, {right} justes</translation>
    </message>
    <message>
        <source>The model has a temperature of {}: its activations are divided by that.</source>
        <translation>Le modèle a une température de {} : ses activations sont divisées par elle.</translation>
    </message>
    <message>
        <source>A temperature is found with the validation pictures, and kept in the run&apos;s model.</source>
        <translation>Une température se trouve avec les images de validation, et se garde dans le modèle de l&apos;essai.</translation>
    </message>
    <message>
        <source>A temperature would not help: on pictures that it was not found with, it makes nothing better.</source>
        <translation>Une température n&apos;aiderait pas : sur des images avec lesquelles elle n&apos;a pas été trouvée, elle n&apos;améliore rien.</translation>
    </message>
    <message>
        <source>With a temperature of {temperature} the expected calibration error is {after} in place of {before}, measured on pictures that it was not found with.</source>
        <translation>Avec une température de {temperature}, l&apos;erreur de calibration attendue est {after} au lieu de {before}, mesurée sur des images avec lesquelles elle n&apos;a pas été trouvée.</translation>
    </message>
    <message>
        <source>On average {sure} sure, and {right} right. The expected calibration error is {ece}:</source>
        <translation>En moyenne sûr à {sure}, et juste à {right}. L&apos;erreur de calibration attendue est {ece} :</translation>
    </message>
    <message>
        <source>the probabilities can be believed.</source>
        <translation>on peut croire les probabilités.</translation>
    </message>
    <message>
        <source>the model is too sure of itself.</source>
        <translation>le modèle est trop sûr de lui.</translation>
    </message>
    <message>
        <source>the model is too modest.</source>
        <translation>le modèle est trop modeste.</translation>
    </message>
    <message>
        <source>here too sure, there too modest.</source>
        <translation>ici trop sûr, là trop modeste.</translation>
    </message>
    <message>
        <source>Confidence from {} to {}</source>
        <translation>Assurance de {} à {}</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The validation loss has risen for {epochs} epochs while the {figure} still improves: the model grows too sure of its mistakes, but its answers get better. That is no reason to stop; label smoothing makes it less sure.</source>
        <translation>La perte de validation monte depuis {epochs} époques alors que ceci s’améliore encore : {figure}. Le modèle devient trop sûr de ses erreurs, mais ses réponses s’améliorent. Ce n’est pas une raison d’arrêter ; le lissage des étiquettes le rend moins sûr.</translation>
    </message>
    <message>
        <source>The training loss has not fallen in {epochs} epochs, so nothing is being learned. Find a learning rate with the finder, train more layers, or look whether the labels are right.</source>
        <translation>La perte d’entraînement n’a pas baissé en {epochs} époques : rien n’est appris. Cherchez un taux d’apprentissage, entraînez plus de couches, ou vérifiez les étiquettes.</translation>
    </message>
    <message>
        <source>Memory ran out. From step {step} on, the {pictures} pictures of a step are computed in {parts} parts: the same effective batch size, a little slower.</source>
        <translation>La mémoire a manqué. À partir de l’étape {step}, les {pictures} images d’une étape sont calculées en {parts} parties : la même taille de lot effective, un peu plus lentement.</translation>
    </message>
    <message>
        <source>The training ended before the share of its steps from which weights are averaged (swa), so the last ones are kept. Average from earlier on, or be more patient.</source>
        <translation>L’entraînement a fini avant la part de ses étapes à partir de laquelle les poids sont moyennés (swa) : les derniers sont gardés. Moyennez plus tôt, ou soyez plus patient.</translation>
    </message>
    <message>
        <source>This network&apos;s loss is not the same in {precision}; training in fp32, which is slower.</source>
        <translation>La perte de ce réseau n’est pas la même en {precision} ; entraînement en fp32, plus lent.</translation>
    </message>
    <message>
        <source>Too few pictures to validate: {classes}. Their pictures are all used for training; add more to learn how well they are told apart.</source>
        <translation>Trop peu d’images pour valider : {classes}. Leurs images servent toutes à l’entraînement ; ajoutez-en pour savoir si elles sont bien distinguées.</translation>
    </message>
    <message>
        <source>Too few pictures to test: {classes}. They are only trained on.</source>
        <translation>Trop peu d’images pour tester : {classes}. Elles ne servent qu’à l’entraînement.</translation>
    </message>
    <message>
        <source>No training pictures: {classes}. The model cannot learn what it never sees.</source>
        <translation>Pas d’images d’entraînement : {classes}. Le modèle ne peut apprendre ce qu’il ne voit jamais.</translation>
    </message>
    <message>
        <source>The learning rate finder found no rate on its curve; the recipe&apos;s own rate is used.</source>
        <translation>La recherche n’a pas trouvé de taux sur sa courbe ; celui de la recette est pris.</translation>
    </message>
    <message>
        <source>Looking how many pictures fit into memory: {size}</source>
        <translation>Recherche du nombre d’images qui tiennent en mémoire : {size}</translation>
    </message>
    <message>
        <source>Measuring what gradient checkpointing saves</source>
        <translation>Mesure de ce qu’épargne le recalcul des gradients</translation>
    </message>
    <message>
        <source>Gradient checkpointing is left out: a step would take {figures}.</source>
        <translation>Le recalcul des gradients est écarté : une étape prendrait {figures}.</translation>
    </message>
    <message>
        <source>Compiling the network, which can take some minutes</source>
        <translation>Compilation du réseau, ce qui peut prendre quelques minutes</translation>
    </message>
    <message>
        <source>The network is trained uncompiled: a step would take {figures}.</source>
        <translation>Le réseau est entraîné sans compilation : une étape prendrait {figures}.</translation>
    </message>
    <message>
        <source>The network is compiled: a step takes {figures}.</source>
        <translation>Le réseau est compilé : une étape prend {figures}.</translation>
    </message>
    <message>
        <source>The network is not compiled: that does not go with gradient checkpointing.</source>
        <translation>Le réseau n’est pas compilé : cela ne va pas avec le recalcul des gradients.</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>taux d’erreur</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>perte de validation</translation>
    </message>
    <message>
        <source>top-k accuracy</source>
        <translation>exactitude top-k</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>exactitude équilibrée</translation>
    </message>
    <message>
        <source>Snapshot {} is kept: it gets {} of the validation pictures wrong.</source>
        <translation>L’instantané {} est gardé : il se trompe sur {} des images de validation.</translation>
    </message>
    <message>
        <source>All {} together get {} wrong.</source>
        <translation>Les {} ensemble se trompent sur {}.</translation>
    </message>
    <message>
        <source>The training goes on in phase {}, after {} epochs and {} steps.</source>
        <translation>L’entraînement reprend en phase {}, après {} époques et {} étapes.</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>au lieu de</translation>
    </message>
    <message>
        <source>compiling took</source>
        <translation>la compilation a pris</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Leave out all but the &amp;first</source>
        <translation>Écarter toutes sauf la &amp;première</translation>
    </message>
    <message>
        <source>Of each finding the first picture stays: the largest one. Files stay.</source>
        <translation>De chaque constat reste la première image : la plus grande. Les fichiers restent.</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Takes the pictures out of training and validation; files stay</source>
        <translation>Retire les images de l&apos;entraînement et de la validation ; les fichiers restent</translation>
    </message>
    <message>
        <source>&amp;Merge the classes...</source>
        <translation>&amp;Fusionner les classes...</translation>
    </message>
    <message>
        <source>Change &amp;class...</source>
        <translation>Changer la &amp;classe...</translation>
    </message>
    <message>
        <source>Put on one &amp;side</source>
        <translation>Mettre d&apos;un seul &amp;côté</translation>
    </message>
    <message>
        <source>All of them for &amp;training</source>
        <translation>Toutes pour l&apos;&amp;entraînement</translation>
    </message>
    <message>
        <source>All of them for &amp;validation</source>
        <translation>Toutes pour la &amp;validation</translation>
    </message>
    <message>
        <source>Keep &amp;together in the split</source>
        <translation>Garder ensemble dans la &amp;répartition</translation>
    </message>
    <message>
        <source>Like pictures get one side of the split, so that validation asks about new ones</source>
        <translation>Les images semblables vont d&apos;un seul côté, pour que la validation en demande de nouvelles</translation>
    </message>
    <message>
        <source>Open in the Clean&amp;er</source>
        <translation>Ouvrir dans le n&amp;ettoyeur</translation>
    </message>
    <message>
        <source>Go through these pictures by keyboard</source>
        <translation>Parcourir ces images au clavier</translation>
    </message>
    <message>
        <source>Choose the pictures on the right first</source>
        <translation>Choisissez d&apos;abord les images à droite</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Changer la classe</translation>
    </message>
    <message numerus="yes">
        <source>Class of %Ln picture(s):</source>
        <translation>
            <numerusform>Classe de %Ln image :</numerusform>
            <numerusform>Classe de %Ln images :</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>“{}” is under way. Write the report when it is done.</source>
        <translation>« {} » est en cours. Écrivez le rapport quand ce sera fini.</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>The report is in {}, and its numbers in {}.</source>
        <translation>Le rapport est dans {}, et ses nombres dans {}.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L&apos;ouvrir</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>Partie d’un nom de fichier</translation>
    </message>
    <message>
        <source>Show files whose name or error has this in it</source>
        <translation>Afficher les fichiers dont le nom ou l’erreur contient ceci</translation>
    </message>
    <message>
        <source>Earl&amp;ier...</source>
        <translation>Précéde&amp;nt...</translation>
    </message>
    <message>
        <source>Show what was labelled before</source>
        <translation>Afficher ce qui a été étiqueté avant</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Keep the labels as a CSV table</source>
        <translation>Garder les étiquettes en tableau CSV</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Tous les fichiers ont pu être lus.</translation>
    </message>
    <message>
        <source>&amp;Back to all answers</source>
        <translation>&amp;Retour à toutes les réponses</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>&amp;All files...</source>
        <translation>&amp;Tous les fichiers...</translation>
    </message>
    <message>
        <source>Only what is &amp;shown...</source>
        <translation>Seulement ce qui est a&amp;ffiché...</translation>
    </message>
    <message>
        <source>Ways to look at the answers</source>
        <translation>Façons de voir les réponses</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tableau</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problèmes</translation>
    </message>
    <message>
        <source>Only what is &amp;shown ({})...</source>
        <translation>Seulement ce qui est a&amp;ffiché ({})...</translation>
    </message>
    <message>
        <source>&amp;Problems ({})</source>
        <translation>&amp;Problèmes ({})</translation>
    </message>
    <message>
        <source>&amp;All files ({})...</source>
        <translation>&amp;Tous les fichiers ({})...</translation>
    </message>
    <message>
        <source>Not read: {}</source>
        <translation>Non lue : {}</translation>
    </message>
</context>
<context>
    <name>RetrainLine</name>
    <message>
        <source>&amp;Train again</source>
        <translation>&amp;Entraîner de nouveau</translation>
    </message>
    <message>
        <source>“{}” is under way.</source>
        <translation>« {} » est en cours.</translation>
    </message>
    <message>
        <source>Trains with the settings of the last run and the labels of now</source>
        <translation>Entraîne avec les réglages du dernier essai et les étiquettes actuelles</translation>
    </message>
    <message>
        <source>Training again...</source>
        <translation>Nouvel entraînement...</translation>
    </message>
    <message>
        <source>Nothing was trained in this project yet; train to see how often the labels are met.</source>
        <translation>Rien n&apos;a encore été entraîné dans ce projet ; entraînez pour voir à quelle fréquence les étiquettes sont trouvées.</translation>
    </message>
    <message>
        <source>Run {} was not validated.</source>
        <translation>L&apos;essai {} n&apos;a pas été validé.</translation>
    </message>
    <message>
        <source>Error of run {}: {}.</source>
        <translation>Erreur de l&apos;essai {} : {}.</translation>
    </message>
    <message>
        <source>Error of run {}: {} by the labels of then, {} by those of now.</source>
        <translation>Erreur de l&apos;essai {} : {} selon les étiquettes d&apos;alors, {} selon celles d&apos;aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Error before: {} (run {}). After: {} (run {}).</source>
        <translation>Erreur avant : {} (essai {}). Après : {} (essai {}).</translation>
    </message>
    <message numerus="yes">
        <source>By the labels of now, on the %Ln picture(s) that both saw: {} → {}</source>
        <translation>
            <numerusform>Selon les étiquettes actuelles, sur la %Ln image vue par les deux : {} → {}</numerusform>
            <numerusform>Selon les étiquettes actuelles, sur les %Ln images vues par les deux : {} → {}</numerusform>
        </translation>
    </message>
    <message>
        <source> (may be chance).</source>
        <translation> (peut être le hasard).</translation>
    </message>
    <message>
        <source> ({} to {} points).</source>
        <translation> ({} à {} points).</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Training again with the labels of now</source>
        <translation>Nouvel entraînement avec les étiquettes actuelles</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>&amp;Interpret</source>
        <translation>&amp;Interpréter</translation>
    </message>
    <message>
        <source>See where this run is right and wrong</source>
        <translation>Voir où cet entraînement a raison et tort</translation>
    </message>
    <message>
        <source>&amp;Label pictures</source>
        <translation>É&amp;tiqueter</translation>
    </message>
    <message>
        <source>Label other pictures with this run&apos;s model</source>
        <translation>Étiqueter d’autres images avec le modèle de cet entraînement</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Take the training up where it ended early</source>
        <translation>Reprendre l’entraînement là où il s’est terminé trop tôt</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>Ré&amp;entraîner</translation>
    </message>
    <message>
        <source>Open the settings of this run on the Train page</source>
        <translation>Ouvrir les réglages de cet entraînement sur la page Entraîner</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show the run&apos;s files</source>
        <translation>Montrer les fichiers de l’entraînement</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>&amp;Copier la commande</translation>
    </message>
    <message>
        <source>Copy the command that repeats this run in a terminal</source>
        <translation>Copier la commande qui refait cet entraînement dans un terminal</translation>
    </message>
    <message>
        <source>&amp;Delete...</source>
        <translation>&amp;Supprimer...</translation>
    </message>
    <message>
        <source>Delete the chosen runs with their models</source>
        <translation>Supprimer les entraînements choisis avec leurs modèles</translation>
    </message>
    <message>
        <source>Choose one run for this.</source>
        <translation>Choisissez un seul entraînement pour cela.</translation>
    </message>
    <message>
        <source>The settings of this run are not known.</source>
        <translation>Les réglages de cet entraînement sont inconnus.</translation>
    </message>
    <message>
        <source>This run was not validated.</source>
        <translation>Cet entraînement n’a pas été validé.</translation>
    </message>
    <message>
        <source>This run left no model.</source>
        <translation>Cet entraînement n’a pas laissé de modèle.</translation>
    </message>
    <message>
        <source>This run has no folder.</source>
        <translation>Cet entraînement n’a pas de dossier.</translation>
    </message>
    <message>
        <source>Choose a run for this.</source>
        <translation>Choisissez un entraînement pour cela.</translation>
    </message>
    <message>
        <source>A run that is still training cannot be deleted. Stop it first.</source>
        <translation>Un entraînement en cours ne peut pas être supprimé. Arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>This run is training now.</source>
        <translation>Cet entraînement est en cours.</translation>
    </message>
    <message>
        <source>This run is finished. Train again with its settings instead.</source>
        <translation>Cet entraînement est terminé. Entraînez plutôt de nouveau avec ses réglages.</translation>
    </message>
    <message>
        <source>Looking whether this run can go on...</source>
        <translation>Vérification que cet entraînement peut reprendre...</translation>
    </message>
    <message>
        <source>This run left nothing to go on from. Train again with its settings instead.</source>
        <translation>Cet entraînement n’a rien laissé d’où reprendre. Entraînez plutôt de nouveau avec ses réglages.</translation>
    </message>
    <message>
        <source>“{}” is under way. This run can go on when it is done.</source>
        <translation>« {} » est en cours. Cet entraînement pourra reprendre ensuite.</translation>
    </message>
</context>
<context>
    <name>RunCurves</name>
    <message>
        <source>{} has other columns than PetDesk writes.</source>
        <translation>{} a d’autres colonnes que celles de PetDesk.</translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation>{} ne peut pas être lu ({}).</translation>
    </message>
</context>
<context>
    <name>RunDeletion</name>
    <message>
        <source>Delete run {}?</source>
        <translation>Supprimer l’entraînement {} ?</translation>
    </message>
    <message>
        <source>Delete {} runs?</source>
        <translation>Supprimer {} entraînements ?</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>et {} autres</translation>
    </message>
    <message numerus="yes">
        <source>Settings, curves, answers and %Ln trained model(s) are removed from the disk for good.</source>
        <translation>
            <numerusform>Les réglages, courbes, réponses et %Ln modèle entraîné sont retirés du disque pour de bon.</numerusform>
            <numerusform>Les réglages, courbes, réponses et %Ln modèles entraînés sont retirés du disque pour de bon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Supprimer des entraînements</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Of the chosen runs</source>
        <translation>Sur les entraînements choisis</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Its folder {} is not there any more. Put it back, or delete the run from the list.</source>
        <translation>Son dossier {} n’est plus là. Remettez-le, ou supprimez l’entraînement de la liste.</translation>
    </message>
    <message>
        <source>Its settings are gone: there is no config.json.</source>
        <translation>Ses réglages ont disparu : il n’y a pas de config.json.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>Its config.json cannot be read ({}).</source>
        <translation>Son config.json ne peut pas être lu ({}).</translation>
    </message>
    <message>
        <source>Its config.json is damaged.</source>
        <translation>Son config.json est endommagé.</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>Share of the validation pictures that the network gets wrong.
In brackets: where the true share lies, 95 times in 100.</source>
        <translation>Part des images de validation où le réseau se trompe.
Entre parenthèses : où se trouve la vraie part, 95 fois sur 100.</translation>
    </message>
    <message>
        <source>Share of the validation pictures whose class is among the k most probable ones</source>
        <translation>Part des images de validation dont la classe est parmi les k plus probables</translation>
    </message>
    <message>
        <source>Mean over the classes of how many answers are right and how many pictures are found</source>
        <translation>Moyenne sur les classes : combien de réponses sont justes et combien d’images sont trouvées</translation>
    </message>
    <message>
        <source>Mean over the classes of the share of their pictures that is right: each class counts alike</source>
        <translation>Moyenne sur les classes de la part de leurs images justes : chaque classe compte autant</translation>
    </message>
    <message>
        <source>Without varied copies</source>
        <translation>Sans copies variées</translation>
    </message>
    <message>
        <source>The error rate without test-time augmentation</source>
        <translation>Le taux d’erreur sans augmentation au test</translation>
    </message>
    <message>
        <source>Networks in the model</source>
        <translation>Réseaux dans le modèle</translation>
    </message>
    <message>
        <source>Snapshots of the training: the model answers with the mean of theirs</source>
        <translation>Instantanés de l’entraînement : le modèle répond par la moyenne de leurs réponses</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Choose several with Ctrl or Shift to compare them</source>
        <translation>Choisissez-en plusieurs avec Ctrl ou Maj pour les comparer</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>Its training can go on from where it was.</source>
        <translation>Son entraînement peut reprendre là où il en était.</translation>
    </message>
    <message>
        <source>Run {} is training now; the Train page shows how it goes.</source>
        <translation>L’entraînement {} est en cours ; la page Entraîner montre où il en est.</translation>
    </message>
    <message>
        <source>Run {} was stopped early. Its model is as it was then.</source>
        <translation>L’entraînement {} a été arrêté tôt. Son modèle est tel qu’il était alors.</translation>
    </message>
    <message>
        <source>Run {} was stopped before it had learned anything.</source>
        <translation>L’entraînement {} a été arrêté avant d’avoir rien appris.</translation>
    </message>
    <message>
        <source>Run {} failed.</source>
        <translation>L’entraînement {} a échoué.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did. The model it had by then is kept and can be used.</source>
        <translation>PetDesk s’est terminé avant l’entraînement {}. Le modèle qu’il avait alors est gardé et utilisable.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did.</source>
        <translation>PetDesk s’est terminé avant l’entraînement {}.</translation>
    </message>
    <message>
        <source>PetDesk ended before run {} did. Its curves up to then are kept, its model is not: train again with the same settings.</source>
        <translation>PetDesk s’est terminé avant l’entraînement {}. Ses courbes jusque-là sont gardées, son modèle ne l’est pas : entraînez de nouveau avec les mêmes réglages.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Times that it went through the training pictures</source>
        <translation>Nombre de passages sur les images d’entraînement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures that it was trained and validated with</source>
        <translation>Images sur lesquelles il a été entraîné et validé</translation>
    </message>
    <message>
        <source>Own phases</source>
        <translation>Phases propres</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Matri&amp;x</source>
        <translation>Matri&amp;ce</translation>
    </message>
    <message>
        <source>Confusion matrix: which class was taken for which</source>
        <translation>Matrice de confusion : quelle classe a été prise pour quelle autre</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Paires</translation>
    </message>
    <message>
        <source>The pairs of classes that were confused most</source>
        <translation>Les paires de classes les plus confondues</translation>
    </message>
    <message>
        <source>Classe&amp;s</source>
        <translation>Cla&amp;sses</translation>
    </message>
    <message>
        <source>Precision and recall of each class</source>
        <translation>Précision et rappel de chaque classe</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>The pictures, those side by side that the network finds alike</source>
        <translation>Les images, côte à côte celles que le réseau trouve semblables</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Co&amp;nfiance</translation>
    </message>
    <message>
        <source>Whether its probabilities can be believed</source>
        <translation>Si l&apos;on peut croire ses probabilités</translation>
    </message>
    <message>
        <source>&amp;Where it looks</source>
        <translation>Re&amp;gard</translation>
    </message>
    <message>
        <source>What in the chosen picture speaks for a class</source>
        <translation>Ce qui dans l&apos;image choisie parle pour une classe</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>Per&amp;te</translation>
    </message>
    <message>
        <source>How the loss of the chosen picture comes about</source>
        <translation>D&apos;où vient la perte de l&apos;image choisie</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>{} wrong</source>
        <translation>{} fausses</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>No runs yet</source>
        <translation>Aucun entraînement</translation>
    </message>
    <message>
        <source>Every training is kept here: with its settings, its curves and its model, to be compared and used.</source>
        <translation>Chaque entraînement est gardé ici : avec ses réglages, ses courbes et son modèle, à comparer et à utiliser.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Aller à l’entraînement</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>Choose pictures first; the runs of their project are listed here.</source>
        <translation>Choisissez d’abord des images ; les entraînements de leur projet sont listés ici.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choisir des images</translation>
    </message>
    <message>
        <source>No program opened the folder {}.</source>
        <translation>Aucun programme n’a ouvert le dossier {}.</translation>
    </message>
    <message>
        <source>The command that repeats run {} is copied: {}</source>
        <translation>La commande qui refait l’entraînement {} est copiée : {}</translation>
    </message>
</context>
<context>
    <name>SaliencyPanel</name>
    <message>
        <source>The class whose signs are looked for in the picture</source>
        <translation>La classe dont on cherche les signes dans l&apos;image</translation>
    </message>
    <message>
        <source>How much of the layer is seen</source>
        <translation>Combien l&apos;on voit de la couche</translation>
    </message>
    <message>
        <source>What spea&amp;ks for</source>
        <translation>Ce &amp;qui parle pour</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>Cou&amp;che</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Un instant...</translation>
    </message>
    <message>
        <source>Nothing in this picture speaks for {} ({}).</source>
        <translation>Rien dans cette image ne parle pour {} ({}).</translation>
    </message>
    <message>
        <source>The brighter, the more it speaks for {} ({}).</source>
        <translation>Plus c&apos;est clair, plus cela parle pour {} ({}).</translation>
    </message>
    <message>
        <source>What is darkened the network did not see.</source>
        <translation>Le réseau n&apos;a pas vu ce qui est assombri.</translation>
    </message>
    <message>
        <source>{} (predicted)</source>
        <translation>{} (prédite)</translation>
    </message>
    <message>
        <source>{} (actual)</source>
        <translation>{} (réelle)</translation>
    </message>
</context>
<context>
    <name>SaveRecipe</name>
    <message>
        <source>Save the recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Careful with few pictures</source>
        <translation>Prudente avec peu d’images</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quand l’employer</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;What it is for</source>
        <translation>&amp;À quoi elle sert</translation>
    </message>
    <message>
        <source>The file holds how to train: phases, augmentation, loss, evaluation, averages, batch and picture size. Not the network, its weights, the pictures or the seed.</source>
        <translation>Le fichier contient la façon d’entraîner : phases, augmentation, perte, évaluation, moyennes, taille des lots et des images. Ni le réseau, ni ses poids, ni les images, ni la graine.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{} is there already.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <source>Replacing it deletes what is in it now.</source>
        <translation>Le remplacer supprime son contenu actuel.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
</context>
<context>
    <name>ScheduleCurve</name>
    <message>
        <source>First layers</source>
        <translation>Premières couches</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} à {}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Learning rates of the training</source>
        <translation>Taux d’apprentissage de l’entraînement</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>The learning rates of the phases are drawn here.</source>
        <translation>Les taux d’apprentissage des phases se tracent ici.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Choose &amp;another...</source>
        <translation>Choisir une &amp;autre...</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Set up your project</source>
        <translation>Préparer votre projet</translation>
    </message>
    <message>
        <source>How labels are read</source>
        <translation>Comment les étiquettes sont lues</translation>
    </message>
    <message>
        <source>How are the pictures &amp;labelled?</source>
        <translation>Comment les images sont-elles é&amp;tiquetées ?</translation>
    </message>
    <message>
        <source>Cancel &amp;reading</source>
        <translation>&amp;Annuler la lecture</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>&amp;Lire les images</translation>
    </message>
    <message>
        <source>&amp;Read them this way</source>
        <translation>&amp;Les lire ainsi</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoires</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>pré-entraînés</translation>
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
        <translation>{} px (automatique)</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>&amp;Keep these</source>
        <translation>&amp;Garder ceux-ci</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>After epoch</source>
        <translation>Après l’époque</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Cycle {}</source>
        <translation>Cycle {}</translation>
    </message>
    <message>
        <source>Snapshot {}, after epoch {}, error {}</source>
        <translation>Instantané {}, après l’époque {}, erreur {}</translation>
    </message>
    <message>
        <source>The model is none of these, but what was learned last.</source>
        <translation>Le modèle n’est aucun de ceux-ci, mais ce qui a été appris en dernier.</translation>
    </message>
    <message>
        <source>This run has no model yet. One can be made of its snapshots.</source>
        <translation>Cet entraînement n’a pas encore de modèle. On peut en faire un de ses instantanés.</translation>
    </message>
    <message>
        <source>The model answers with the mean of the snapshots {}.</source>
        <translation>Le modèle répond par la moyenne des instantanés {}.</translation>
    </message>
    <message>
        <source>The model is snapshot {}.</source>
        <translation>Le modèle est l’instantané {}.</translation>
    </message>
    <message>
        <source>The errors here are those without varied copies of the pictures.</source>
        <translation>Les erreurs ici sont celles sans copies variées des images.</translation>
    </message>
    <message>
        <source>The best one alone, snapshot {}: {}</source>
        <translation>Le meilleur seul, instantané {} : {}</translation>
    </message>
    <message>
        <source>Together: {}</source>
        <translation>Ensemble : {}</translation>
    </message>
    <message>
        <source>Make the run&apos;s model of the ticked snapshots ({})</source>
        <translation>Faire le modèle de l’entraînement à partir des instantanés cochés ({})</translation>
    </message>
    <message>
        <source>The model is being made...</source>
        <translation>Le modèle est en préparation...</translation>
    </message>
    <message>
        <source>Tick at least one snapshot to make a model of.</source>
        <translation>Cochez au moins un instantané dont faire un modèle.</translation>
    </message>
    <message>
        <source>The run is still training. Choose when it is done.</source>
        <translation>L’entraînement est encore en cours. Choisissez quand il sera terminé.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Ce projet est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>The model is made of these already.</source>
        <translation>Le modèle est déjà fait de ceux-ci.</translation>
    </message>
    <message>
        <source>The model of run {} answers with the mean of the snapshots {} now. Its error: {}.</source>
        <translation>Le modèle de l’entraînement {} répond maintenant par la moyenne des instantanés {}. Son erreur : {}.</translation>
    </message>
    <message>
        <source>The model of run {} is snapshot {} now. Its error: {}.</source>
        <translation>Le modèle de l’entraînement {} est maintenant l’instantané {}. Son erreur : {}.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>A package&apos;s name, a file, a folder or a git address</source>
        <translation>Nom d&apos;un paquet, fichier, dossier ou adresse git</translation>
    </message>
    <message>
        <source>&amp;Build what is only there as source code</source>
        <translation>&amp;Construire ce qui n&apos;existe qu&apos;en code source</translation>
    </message>
    <message>
        <source>Building runs the package&apos;s own program before you have seen what it would install.</source>
        <translation>Construire exécute le programme du paquet avant que vous ayez vu ce qui serait installé.</translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation>&amp;Examiner</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Choisir</translation>
    </message>
    <message>
        <source>Press “Look into it” only if you trust those who wrote it.</source>
        <translation>N&apos;appuyez sur « Examiner » que si vous faites confiance à ses auteurs.</translation>
    </message>
    <message>
        <source>Install &amp;from:</source>
        <translation>Installer &amp;depuis :</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>Un &amp;fichier...</translation>
    </message>
    <message>
        <source>A f&amp;older...</source>
        <translation>Un d&amp;ossier...</translation>
    </message>
    <message>
        <source>You see what would be installed before anything is.</source>
        <translation>Vous voyez ce qui serait installé avant que rien ne le soit.</translation>
    </message>
    <message>
        <source>Choose a plugin</source>
        <translation>Choisir une extension</translation>
    </message>
    <message>
        <source>Packages (*.whl *.tar.gz *.zip);;All files (*)</source>
        <translation>Paquets (*.whl *.tar.gz *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a plugin&apos;s folder</source>
        <translation>Choisir le dossier d&apos;une extension</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>Label every picture below a folder</source>
        <translation>Étiqueter chaque image d’un dossier</translation>
    </message>
    <message>
        <source>Choose fol&amp;der...</source>
        <translation>Choisir un &amp;dossier...</translation>
    </message>
    <message>
        <source>Choose pic&amp;tures...</source>
        <translation>Choisir des &amp;images...</translation>
    </message>
    <message>
        <source>Label single pictures</source>
        <translation>Étiqueter des images une à une</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Choisir un dossier d’images</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choisir des images</translation>
    </message>
    <message>
        <source>Pictures ({});;All files (*)</source>
        <translation>Images ({});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>No pictures chosen yet</source>
        <translation>Aucune image choisie</translation>
    </message>
    <message>
        <source>Choose a folder or pictures, or drop them here.</source>
        <translation>Choisissez un dossier ou des images, ou déposez-les ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation>
            <numerusform>%Ln fichier ou dossier</numerusform>
            <numerusform>%Ln fichiers et dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the files...</source>
        <translation>Comptage des fichiers...</translation>
    </message>
    <message>
        <source>More than {} files</source>
        <translation>Plus de {} fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files in this folder. Choose a folder with pictures.</source>
        <translation>Il n’y a pas de fichiers dans ce dossier. Choisissez un dossier d’images.</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Read a&amp;gain</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Look for pictures that came, changed or went. Your edits are kept.</source>
        <translation>Chercher les images venues, changées ou disparues. Vos modifications sont gardées.</translation>
    </message>
    <message>
        <source>Change how labels are rea&amp;d...</source>
        <translation>Changer la lecture Changer la lecture des étiquettes (&amp;d)...des étiquettes...</translation>
    </message>
    <message>
        <source>read by a plugin that is not here</source>
        <translation>lu par une extension absente</translation>
    </message>
</context>
<context>
    <name>Specs</name>
    <message>
        <source>One folder per class</source>
        <translation>Un dossier par classe</translation>
    </message>
    <message>
        <source>The folder a picture is in says its label; folders deeper down belong to it. PetDesk makes the split.</source>
        <translation>Le dossier d’une image donne son étiquette ; les sous-dossiers en font partie. PetDesk fait la répartition.</translation>
    </message>
    <message>
        <source>Label from</source>
        <translation>Étiquette tirée de</translation>
    </message>
    <message>
        <source>Which folder&apos;s name is the label: the top one below the source, or the one the picture is in</source>
        <translation>Quel nom de dossier est l’étiquette : le premier sous la source, ou celui où se trouve l’image</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Training and validation folders</source>
        <translation>Dossiers d’entraînement et de validation</translation>
    </message>
    <message>
        <source>A folder for training and one for validation, each with one folder per class. The split is kept as given.</source>
        <translation>Un dossier pour l’entraînement et un pour la validation, chacun avec un dossier par classe. La répartition donnée est gardée.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The training folder&apos;s name; auto: train or training</source>
        <translation>Nom du dossier d’entraînement ; auto : train ou training</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>The validation folder&apos;s name; auto: the first there is of valid, val, validation, test, testing</source>
        <translation>Nom du dossier de validation ; auto : le premier trouvé parmi valid, val, validation, test, testing</translation>
    </message>
    <message>
        <source>Labels in the file names</source>
        <translation>Étiquettes dans les noms de fichiers</translation>
    </message>
    <message>
        <source>A pattern takes the label out of every name: Abyssinian_12.jpg is an Abyssinian. PetDesk makes the split.</source>
        <translation>Un motif tire l’étiquette de chaque nom : Abyssinian_12.jpg est un Abyssinian. PetDesk fait la répartition.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>A regular expression, searched for in every name; the text in its one (group) is the label</source>
        <translation>Une expression régulière, cherchée dans chaque nom ; le texte de son unique (groupe) est l’étiquette</translation>
    </message>
    <message>
        <source>Match on</source>
        <translation>Chercher dans</translation>
    </message>
    <message>
        <source>What the pattern is searched for in: the file&apos;s name, or its path below the source (with /)</source>
        <translation>Où le motif est cherché : dans le nom du fichier, ou dans son chemin sous la source (avec /)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Un tableau (CSV)</translation>
    </message>
    <message>
        <source>A table with a column of paths, one of labels, and one that says train or valid where you have it.</source>
        <translation>Un tableau avec une colonne de chemins, une d’étiquettes et, s’il y en a une, celle qui dit train ou valid.</translation>
    </message>
    <message>
        <source>Path column</source>
        <translation>Colonne des chemins</translation>
    </message>
    <message>
        <source>The column of the pictures&apos; paths; auto: path, file, filename, file path, image, image path, img, picture, photo, name, id</source>
        <translation>La colonne des chemins des images ; auto : path, file, filename, file path, image, image path, img, picture, photo, name, id</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Colonne des étiquettes</translation>
    </message>
    <message>
        <source>The column of the labels; auto: label, labels, class, class name, category, target, breed, species</source>
        <translation>La colonne des étiquettes ; auto : label, labels, class, class name, category, target, breed, species</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>Colonne de répartition</translation>
    </message>
    <message>
        <source>The column that says train or valid; auto: split, set, subset, partition, is_valid, is_train, where there is one; none: PetDesk makes the split</source>
        <translation>La colonne qui dit train ou valid ; auto : split, set, subset, partition, is_valid, is_train, s’il y en a une ; none : PetDesk fait la répartition</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Racine</translation>
    </message>
    <message>
        <source>The folder that the paths start from, seen from the table&apos;s own folder</source>
        <translation>Le dossier d’où partent les chemins, vu du dossier du tableau</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffixe</translation>
    </message>
    <message>
        <source>What the paths lack at their end, such as .jpg</source>
        <translation>Ce qui manque à la fin des chemins, comme .jpg</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>What stands between the columns; auto: found out; tab: a tab</source>
        <translation>Ce qui sépare les colonnes ; auto : détecté ; tab : une tabulation</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>How the text is written, such as utf-8 or cp1252; auto: found out</source>
        <translation>Comment le texte est écrit, comme utf-8 ou cp1252 ; auto : détecté</translation>
    </message>
    <message>
        <source>Drawn pets</source>
        <translation>Animaux dessinés</translation>
    </message>
    <message>
        <source>Cats and dogs of up to eight breeds, drawn into an empty folder: to try the app without photos.</source>
        <translation>Chats et chiens de huit races au plus, dessinés dans un dossier vide : pour essayer l’application sans photos.</translation>
    </message>
    <message>
        <source>Breeds</source>
        <translation>Races</translation>
    </message>
    <message>
        <source>How many breeds, cats and dogs in turn</source>
        <translation>Combien de races, chats et chiens en alternance</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>How many pictures in all</source>
        <translation>Combien d’images en tout</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Width and height of a picture in pixels</source>
        <translation>Largeur et hauteur d’une image en pixels</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Another seed draws other pets of the same breeds</source>
        <translation>Une autre graine dessine d’autres animaux des mêmes races</translation>
    </message>
    <message>
        <source>Oxford-IIIT Pet</source>
        <translation>Oxford-IIIT Pet</translation>
    </message>
    <message>
        <source>7,349 photos of 37 breeds of cats and dogs, fetched once (0.8 GB). The source is the folder they go to.</source>
        <translation>7 349 photos de 37 races de chats et de chiens, téléchargées une fois (0,8 Go). La source est le dossier où elles vont.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>What the label is: one of 37 breeds, or cat or dog</source>
        <translation>Ce qu’est l’étiquette : une des 37 races, ou chat ou chien</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Espèce</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>given: trainval (3,680 pictures) trains and test (3,669) validates, as in the paper; petdesk: PetDesk splits all of them</source>
        <translation>given : trainval (3 680 images) entraîne et test (3 669) valide, comme dans l’article ; petdesk : PetDesk les répartit toutes</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Min scale</source>
        <translation>Cadrage minimal</translation>
    </message>
    <message>
        <source>Smallest crop, as a share of the picture&apos;s area</source>
        <translation>Plus petit cadrage, en part de la surface de l’image</translation>
    </message>
    <message>
        <source>Max ratio</source>
        <translation>Rapport maximal</translation>
    </message>
    <message>
        <source>Longest crop, long side over short side; 1 keeps crops square</source>
        <translation>Cadrage le plus allongé, grand côté sur petit ; 1 garde des carrés</translation>
    </message>
    <message>
        <source>Flip probability</source>
        <translation>Probabilité de miroir</translation>
    </message>
    <message>
        <source>How often left and right are swapped</source>
        <translation>À quelle fréquence gauche et droite sont échangées</translation>
    </message>
    <message>
        <source>Vertical flip probability</source>
        <translation>Probabilité de miroir vertical</translation>
    </message>
    <message>
        <source>How often top and bottom are swapped; for pictures without an up, as from above</source>
        <translation>À quelle fréquence haut et bas sont échangés ; pour des images sans haut, comme vues du ciel</translation>
    </message>
    <message>
        <source>Max rotate</source>
        <translation>Rotation maximale</translation>
    </message>
    <message>
        <source>Largest turn to either side, in degrees</source>
        <translation>Plus grande rotation de chaque côté, en degrés</translation>
    </message>
    <message>
        <source>Rotate probability</source>
        <translation>Probabilité de rotation</translation>
    </message>
    <message>
        <source>How often pictures are turned</source>
        <translation>À quelle fréquence les images sont tournées</translation>
    </message>
    <message>
        <source>Min zoom</source>
        <translation>Zoom minimal</translation>
    </message>
    <message>
        <source>Smallest zoom; below 1 shows mirrored borders</source>
        <translation>Plus petit zoom ; sous 1, des bords en miroir apparaissent</translation>
    </message>
    <message>
        <source>Max zoom</source>
        <translation>Zoom maximal</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>Plus grand zoom</translation>
    </message>
    <message>
        <source>Zoom probability</source>
        <translation>Probabilité de zoom</translation>
    </message>
    <message>
        <source>How often pictures are zoomed</source>
        <translation>À quelle fréquence les images sont zoomées</translation>
    </message>
    <message>
        <source>Max warp</source>
        <translation>Déformation maximale</translation>
    </message>
    <message>
        <source>Strongest change of perspective</source>
        <translation>Plus fort changement de perspective</translation>
    </message>
    <message>
        <source>Warp probability</source>
        <translation>Probabilité de déformation</translation>
    </message>
    <message>
        <source>How often the perspective changes; across and up-down each by itself</source>
        <translation>À quelle fréquence la perspective change ; en largeur et en hauteur séparément</translation>
    </message>
    <message>
        <source>Max brightness</source>
        <translation>Luminosité maximale</translation>
    </message>
    <message>
        <source>Strongest change of brightness</source>
        <translation>Plus fort changement de luminosité</translation>
    </message>
    <message>
        <source>Brightness probability</source>
        <translation>Probabilité de luminosité</translation>
    </message>
    <message>
        <source>How often the brightness changes</source>
        <translation>À quelle fréquence la luminosité change</translation>
    </message>
    <message>
        <source>Max contrast</source>
        <translation>Contraste maximal</translation>
    </message>
    <message>
        <source>Strongest change of contrast</source>
        <translation>Plus fort changement de contraste</translation>
    </message>
    <message>
        <source>Contrast probability</source>
        <translation>Probabilité de contraste</translation>
    </message>
    <message>
        <source>How often the contrast changes</source>
        <translation>À quelle fréquence le contraste change</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Every picture as it is. For pictures whose position, size and light carry the meaning, and the fastest way to train a frozen body.</source>
        <translation>Chaque image telle quelle. Pour des images dont la position, la taille et la lumière portent le sens, et la façon la plus rapide d’entraîner un corps gelé.</translation>
    </message>
    <message>
        <source>torchvision transforms v2</source>
        <translation>Transformations v2 de torchvision</translation>
    </message>
    <message>
        <source>Crops, mirror images and colours by torchvision&apos;s own transforms, with RandAugment, TrivialAugment and random erasing to choose from. Works picture by picture: several times slower.</source>
        <translation>Cadrages, miroirs et couleurs par les transformations de torchvision, avec RandAugment, TrivialAugment et l’effacement aléatoire au choix. Image par image : plusieurs fois plus lent.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Strongest change of saturation</source>
        <translation>Plus fort changement de saturation</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>Strongest change of hue; 0.5 is half the colour wheel</source>
        <translation>Plus fort changement de teinte ; 0,5 est la moitié du cercle des couleurs</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Stronger, mixed changes on top: RandAugment or TrivialAugment</source>
        <translation>Changements plus forts et mêlés en plus : RandAugment ou TrivialAugment</translation>
    </message>
    <message>
        <source>Trains the new head alone and leaves the network&apos;s body as it is, with pictures varied anew each epoch. Fast, and hard to beat with very few pictures.</source>
        <translation>Entraîne la nouvelle tête seule et laisse le corps du réseau tel quel, avec des images variées à nouveau à chaque époque. Rapide, et difficile à battre avec très peu d’images.</translation>
    </message>
    <message>
        <source>Trains the whole network from the start, the rate rising and falling once. For a slice of rates, or to go on from weights that know these pictures.</source>
        <translation>Entraîne tout le réseau dès le début, le taux montant et descendant une fois. Pour un intervalle de taux, ou pour continuer avec des poids qui connaissent ces images.</translation>
    </message>
    <message>
        <source>Unfreeze with a slice</source>
        <translation>Dégel par intervalle</translation>
    </message>
    <message>
        <source>Trains the head for some epochs, then the whole network at rates from almost nothing for the first layers up to a thirtieth of the head&apos;s. Careful with good weights: for pictures much like theirs.</source>
        <translation>Entraîne la tête quelques époques, puis tout le réseau à des taux de presque rien pour les premières couches jusqu’à un trentième de celui de la tête. Ménage de bons poids : pour des images proches des leurs.</translation>
    </message>
    <message>
        <source>Cycles with restarts (SGDR)</source>
        <translation>Cycles avec redémarrages (SGDR)</translation>
    </message>
    <message>
        <source>Trains the head, then the whole network in cycles that each start at the full rate, each twice as long as the one before: 1, 2 and 4 epochs. With a snapshot ensemble, several models in one training.</source>
        <translation>Entraîne la tête, puis tout le réseau par cycles qui repartent chacun au taux plein, chacun deux fois plus long que le précédent : 1, 2 et 4 époques. Avec un ensemble d’instantanés, plusieurs modèles en un entraînement.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>De zéro</translation>
    </message>
    <message>
        <source>{name} is a {format} file of {bytes}, {width} × {height} pixels, stored as {mode}.</source>
        <translation>{name} est un fichier {format} de {bytes}, {width} × {height} pixels, enregistré en {mode}.</translation>
    </message>
    <message>
        <source>JPEG files can be read at a fraction of their size; {width} × {height} is enough for what follows.</source>
        <translation>Les fichiers JPEG peuvent être lus à une fraction de leur taille ; {width} × {height} suffit pour la suite.</translation>
    </message>
    <message>
        <source>“{augmentation}” varies it by {n_draws} random numbers of its own and makes it {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>« {augmentation} » la varie par {n_draws} nombres aléatoires et la met à {size} × {size} pixels, avec des valeurs de 0 à 1.</translation>
    </message>
    <message>
        <source>“{augmentation}” changes nothing but the size: {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>« {augmentation} » ne change que la taille : {size} × {size} pixels, avec des valeurs de 0 à 1.</translation>
    </message>
    <message>
        <source>Nothing is random for validation: it is scaled to {size} × {size} pixels, with values from 0 to 1.</source>
        <translation>Rien n’est aléatoire pour la validation : elle est mise à {size} × {size} pixels, avec des valeurs de 0 à 1.</translation>
    </message>
    <message>
        <source>Running pictures through the frozen body</source>
        <translation>Passage des images par le corps gelé</translation>
    </message>
    <message>
        <source>Answering for varied copies</source>
        <translation>Réponses pour des copies variées</translation>
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
        <translation>Probabilité d’effacement</translation>
    </message>
    <message>
        <source>Varied crops, mirror images, small turns, zoom, perspective, brightness and contrast. Fits most photos.</source>
        <translation>Cadrages variés, images en miroir, petites rotations, zoom, perspective, luminosité et contraste. Convient à la plupart des photos.</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>As standard, then every picture is blended with another one, and so are their labels. Holds back overfitting in trainings of many epochs, and makes answers less sure of themselves.</source>
        <translation>Comme Standard, puis chaque image est fondue avec une autre, et leurs étiquettes aussi. Freine le surapprentissage dans les entraînements de nombreuses époques, et rend les réponses moins sûres d’elles.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How evenly two pictures are mixed: below 1 mostly little of one, at 1 any share alike, above 1 mostly halves</source>
        <translation>Avec quel équilibre deux images sont mêlées : sous 1 surtout peu de l’une, à 1 toute part également, au-dessus surtout des moitiés</translation>
    </message>
    <message>
        <source>Mix probability</source>
        <translation>Probabilité de mélange</translation>
    </message>
    <message>
        <source>How often pictures are mixed</source>
        <translation>À quelle fréquence les images sont mêlées</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>As standard, then a rectangle of every picture is replaced by one of another, and its label by as much. As MixUp, where a class shows in any part of its pictures.</source>
        <translation>Comme Standard, puis un rectangle de chaque image est remplacé par celui d’une autre, et son étiquette d’autant. Comme MixUp, là où une classe se voit dans toute partie de ses images.</translation>
    </message>
    <message>
        <source>How often a rectangle is painted over with grey</source>
        <translation>À quelle fréquence un rectangle est peint en gris</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Minuscule</translation>
    </message>
    <message>
        <source>A small network of PetDesk&apos;s own, for training from nothing on simple pictures in minutes.</source>
        <translation>Un petit réseau de PetDesk, pour entraîner de zéro sur des images simples en quelques minutes.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Abandon</translation>
    </message>
    <message>
        <source>Share of the features dropped before the last layer; more holds back overfitting.</source>
        <translation>Part des caractéristiques abandonnées avant la dernière couche ; plus freine le surapprentissage.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Couche cachée</translation>
    </message>
    <message>
        <source>Width of the head&apos;s hidden layer; 0 leaves it out.</source>
        <translation>Largeur de la couche cachée de la tête ; 0 la supprime.</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>The smallest residual network: a good first choice without a graphics card.</source>
        <translation>Le plus petit réseau résiduel : un bon premier choix sans carte graphique.</translation>
    </message>
    <message>
        <source>Share of the head&apos;s activations dropped before its last layer; half of it before the hidden one. More holds back overfitting.</source>
        <translation>Part des activations de la tête abandonnées avant sa dernière couche ; la moitié avant la couche cachée. Plus freine le surapprentissage.</translation>
    </message>
    <message>
        <source>ResNet-34</source>
        <translation>ResNet-34</translation>
    </message>
    <message>
        <source>The usual start for photos: quick to train and hard to get wrong.</source>
        <translation>Le départ habituel pour des photos : rapide à entraîner et difficile à rater.</translation>
    </message>
    <message>
        <source>ResNet-50</source>
        <translation>ResNet-50</translation>
    </message>
    <message>
        <source>More accurate than ResNet-34 at about twice its time.</source>
        <translation>Plus exact que ResNet-34 en deux fois plus de temps environ.</translation>
    </message>
    <message>
        <source>ResNet-101</source>
        <translation>ResNet-101</translation>
    </message>
    <message>
        <source>ResNet-50 with twice the depth. Wants a graphics card.</source>
        <translation>ResNet-50 deux fois plus profond. Demande une carte graphique.</translation>
    </message>
    <message>
        <source>ResNet-152</source>
        <translation>ResNet-152</translation>
    </message>
    <message>
        <source>The deepest ResNet; seldom worth its time over ResNet-101.</source>
        <translation>Le ResNet le plus profond ; vaut rarement son temps face à ResNet-101.</translation>
    </message>
    <message>
        <source>SqueezeNet 1.1</source>
        <translation>SqueezeNet 1.1</translation>
    </message>
    <message>
        <source>Very small and very fast, with weights of 5 MB. Least accurate of the pre-trained ones.</source>
        <translation>Très petit et très rapide, avec des poids de 5 Mo. Le moins exact des réseaux pré-entraînés.</translation>
    </message>
    <message>
        <source>MobileNetV3 small</source>
        <translation>MobileNetV3 petit</translation>
    </message>
    <message>
        <source>Made for phones: the fastest of the modern networks on a processor.</source>
        <translation>Fait pour les téléphones : le plus rapide des réseaux modernes sur un processeur.</translation>
    </message>
    <message>
        <source>MobileNetV3 large</source>
        <translation>MobileNetV3 grand</translation>
    </message>
    <message>
        <source>Made for phones: near ResNet-34&apos;s accuracy at a fraction of its work.</source>
        <translation>Fait pour les téléphones : presque l’exactitude de ResNet-34 pour une fraction du travail.</translation>
    </message>
    <message>
        <source>RegNetY 400MF</source>
        <translation>RegNetY 400MF</translation>
    </message>
    <message>
        <source>Small, regular and quick on every device, with squeeze-and-excitation.</source>
        <translation>Petit, régulier et rapide sur tout appareil, avec squeeze-and-excitation.</translation>
    </message>
    <message>
        <source>EfficientNet-B0</source>
        <translation>EfficientNet-B0</translation>
    </message>
    <message>
        <source>Accurate for its few parameters; slower on a processor than its size suggests.</source>
        <translation>Exact pour son peu de paramètres ; plus lent sur un processeur que sa taille ne le suggère.</translation>
    </message>
    <message>
        <source>EfficientNetV2-S</source>
        <translation>EfficientNetV2-S</translation>
    </message>
    <message>
        <source>The most accurate of these, trained on pictures of 300 pixels. Wants a graphics card.</source>
        <translation>Le plus exact de ceux-ci, entraîné sur des images de 300 pixels. Demande une carte graphique.</translation>
    </message>
    <message>
        <source>ConvNeXt tiny</source>
        <translation>ConvNeXt tiny</translation>
    </message>
    <message>
        <source>A convolutional network with the lessons of transformers: accurate, robust, and a few times ResNet-34&apos;s work.</source>
        <translation>Un réseau convolutif instruit par les transformeurs : exact, robuste, et quelques fois le travail de ResNet-34.</translation>
    </message>
    <message>
        <source>Swin V2 tiny</source>
        <translation>Swin V2 tiny</translation>
    </message>
    <message>
        <source>A transformer that looks through shifting windows, trained on pictures of 256 pixels. Wants a graphics card.</source>
        <translation>Un transformeur qui regarde par des fenêtres glissantes, entraîné sur des images de 256 pixels. Demande une carte graphique.</translation>
    </message>
    <message>
        <source>Share of the features dropped before the last layer.</source>
        <translation>Part des caractéristiques abandonnées avant la dernière couche.</translation>
    </message>
    <message>
        <source>ViT-B/16</source>
        <translation>ViT-B/16</translation>
    </message>
    <message>
        <source>The plain vision transformer, on patches of 16 pixels. Large: wants a graphics card.</source>
        <translation>Le transformeur de vision simple, sur des carrés de 16 pixels. Grand : demande une carte graphique.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Un cycle</translation>
    </message>
    <message>
        <source>Up to the highest rate and down to almost nothing, momentum the other way. Fits most trainings.</source>
        <translation>Monte au taux le plus haut puis descend presque à rien, l’inertie à l’inverse. Convient à la plupart des entraînements.</translation>
    </message>
    <message>
        <source>Share start</source>
        <translation>Part de la montée</translation>
    </message>
    <message>
        <source>Share of the phase during which the rate rises.</source>
        <translation>Part de la phase pendant laquelle le taux monte.</translation>
    </message>
    <message>
        <source>Divisor</source>
        <translation>Diviseur initial</translation>
    </message>
    <message>
        <source>The rate begins at the highest rate divided by this.</source>
        <translation>Le taux commence au plus haut divisé par ceci.</translation>
    </message>
    <message>
        <source>Divisor final</source>
        <translation>Diviseur final</translation>
    </message>
    <message>
        <source>The rate ends at the highest rate divided by this.</source>
        <translation>Le taux finit au plus haut divisé par ceci.</translation>
    </message>
    <message>
        <source>High momentum</source>
        <translation>Inertie haute</translation>
    </message>
    <message>
        <source>Momentum at the beginning and at the end.</source>
        <translation>Inertie (momentum) au début et à la fin.</translation>
    </message>
    <message>
        <source>Low momentum</source>
        <translation>Inertie basse</translation>
    </message>
    <message>
        <source>Momentum while the rate is at its highest.</source>
        <translation>Inertie (momentum) quand le taux est au plus haut.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Down from the highest rate along a cosine, after a flat part if you like.</source>
        <translation>Descend du taux le plus haut le long d’un cosinus, après un plat si l’on veut.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Share of the phase during which the rate stays at its highest; 0.75 is fastai&apos;s flat-cosine.</source>
        <translation>Part de la phase où le taux reste au plus haut ; 0,75 est le flat-cosine de fastai.</translation>
    </message>
    <message>
        <source>Cosine with restarts (SGDR)</source>
        <translation>Cosinus avec redémarrages (SGDR)</translation>
    </message>
    <message>
        <source>Down along a cosine and back up at once, in cycles that may grow longer. The phase should be as long as whole cycles.</source>
        <translation>Descend le long d’un cosinus et remonte d’un coup, en cycles qui peuvent s’allonger. La phase devrait durer des cycles entiers.</translation>
    </message>
    <message>
        <source>Cycle length</source>
        <translation>Longueur du cycle</translation>
    </message>
    <message>
        <source>Epochs of the first cycle.</source>
        <translation>Époques du premier cycle.</translation>
    </message>
    <message>
        <source>Cycle multiplier</source>
        <translation>Multiplicateur du cycle</translation>
    </message>
    <message>
        <source>How many times longer each cycle is than the one before; 1 keeps them alike.</source>
        <translation>Combien de fois chaque cycle est plus long que le précédent ; 1 les garde égaux.</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>The same rate for some epochs, then a share of it, and so on.</source>
        <translation>Le même taux pendant quelques époques, puis une part de celui-ci, et ainsi de suite.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation>Époques entre deux paliers.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by at each drop.</source>
        <translation>Ce par quoi le taux d’apprentissage est multiplié à chaque palier.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>The same rate throughout: for looking around, or for going on by hand.</source>
        <translation>Le même taux partout : pour explorer, ou pour continuer à la main.</translation>
    </message>
    <message>
        <source>Hugging Face datasets</source>
        <translation>Jeux de données de Hugging Face</translation>
    </message>
    <message>
        <source>Image classification sets as people share them on the Hugging Face hub: parquet and arrow files.</source>
        <translation>Jeux d&apos;images classées, tels qu&apos;ils sont partagés sur le hub de Hugging Face : fichiers parquet et arrow.</translation>
    </message>
    <message>
        <source>timm&apos;s architectures</source>
        <translation>Architectures de timm</translation>
    </message>
    <message>
        <source>More than a thousand networks of timm, PyTorch Image Models, with their weights.</source>
        <translation>Plus de mille réseaux de timm, PyTorch Image Models, avec leurs poids.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Ajustement fin</translation>
    </message>
    <message>
        <source>Trains the new head alone, then the whole network, the early layers a hundred times slower. The usual choice with pre-trained weights.</source>
        <translation>Entraîne la nouvelle tête seule, puis tout le réseau, les premières couches cent fois plus lentement. Le choix habituel avec des poids pré-entraînés.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>whole network</source>
        <translation>réseau entier</translation>
    </message>
    <message>
        <source>A quick look</source>
        <translation>Un coup d’œil</translation>
    </message>
    <message>
        <source>Runs each picture through the frozen body once and trains the head on what comes out, in seconds. For finding out what to expect and which labels are wrong; with few pictures often as good as more.</source>
        <translation>Fait passer chaque image une fois par le corps gelé et entraîne la tête sur ce qui en sort, en quelques secondes. Pour voir à quoi s’attendre et quelles étiquettes sont fausses ; avec peu d’images, souvent aussi bon que plus.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Gelé</translation>
    </message>
    <message>
        <source>Trains all of a network with random weights in one long cycle at a high rate, with strong weight decay. For pictures unlike any photo, and thousands of them.</source>
        <translation>Entraîne tout un réseau aux poids aléatoires en un long cycle à taux élevé, avec une forte décroissance des poids. Pour des images qui ne ressemblent à aucune photo, et par milliers.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>Son étiquette</translation>
    </message>
    <message>
        <source>Decoded and upright</source>
        <translation>Décodée et droite</translation>
    </message>
    <message>
        <source>Presized</source>
        <translation>Mise à la taille préalable</translation>
    </message>
    <message>
        <source>Cut square</source>
        <translation>Coupée en carré</translation>
    </message>
    <message>
        <source>Into a batch</source>
        <translation>Dans un lot</translation>
    </message>
    <message>
        <source>Varied and scaled</source>
        <translation>Variée et redimensionnée</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Redimensionnée</translation>
    </message>
    <message>
        <source>Normalized</source>
        <translation>Normalisée</translation>
    </message>
    <message>
        <source>Into the network</source>
        <translation>Dans le réseau</translation>
    </message>
    <message>
        <source>This picture cannot be read: {problem}. Training leaves it out.</source>
        <translation>Cette image ne peut pas être lue : {problem}. L’entraînement l’écarte.</translation>
    </message>
    <message>
        <source>It holds {frames} pictures; the first one counts.</source>
        <translation>Il contient {frames} images ; la première compte.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored left to right.</source>
        <translation>L’appareil a noté comment la redresser : miroir de gauche à droite.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a half turn.</source>
        <translation>L’appareil a noté comment la redresser : un demi-tour.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored top to bottom.</source>
        <translation>L’appareil a noté comment la redresser : miroir de haut en bas.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored and a quarter turn to the left.</source>
        <translation>L’appareil a noté comment la redresser : miroir et un quart de tour à gauche.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a quarter turn to the right.</source>
        <translation>L’appareil a noté comment la redresser : un quart de tour à droite.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: mirrored and a quarter turn to the right.</source>
        <translation>L’appareil a noté comment la redresser : miroir et un quart de tour à droite.</translation>
    </message>
    <message>
        <source>The camera noted how to put it upright: a quarter turn to the left.</source>
        <translation>L’appareil a noté comment la redresser : un quart de tour à gauche.</translation>
    </message>
    <message>
        <source>“{reader}” calls it “{label}”.</source>
        <translation>« {reader} » l’appelle « {label} ».</translation>
    </message>
    <message>
        <source>Its settings: {settings}.</source>
        <translation>Réglages : {settings}.</translation>
    </message>
    <message>
        <source>You changed that to “{label}”.</source>
        <translation>Vous avez changé cela en « {label} ».</translation>
    </message>
    <message>
        <source>That class is called “{label}” now.</source>
        <translation>Cette classe s’appelle maintenant « {label} ».</translation>
    </message>
    <message>
        <source>It is for training: the dataset says so.</source>
        <translation>Elle sert à l’entraînement : le jeu de données le dit.</translation>
    </message>
    <message>
        <source>It is for validation: the dataset says so.</source>
        <translation>Elle sert à la validation : le jeu de données le dit.</translation>
    </message>
    <message>
        <source>It is for training: you put it there.</source>
        <translation>Elle sert à l’entraînement : vous l’y avez mise.</translation>
    </message>
    <message>
        <source>It is for validation: you put it there.</source>
        <translation>Elle sert à la validation : vous l’y avez mise.</translation>
    </message>
    <message>
        <source>It is for training: drawn by its name and the seed.</source>
        <translation>Elle sert à l’entraînement : tirée selon son nom et la graine.</translation>
    </message>
    <message>
        <source>It is for validation: drawn by its name and the seed.</source>
        <translation>Elle sert à la validation : tirée selon son nom et la graine.</translation>
    </message>
    <message>
        <source>You took it out: neither training nor validation sees it.</source>
        <translation>Vous l’avez retirée : ni l’entraînement ni la validation ne la voit.</translation>
    </message>
    <message>
        <source>It takes no part in training, because it cannot be read.</source>
        <translation>Elle ne participe pas à l’entraînement, car elle ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Its bytes became red, green and blue from 0 to 255 for each pixel.</source>
        <translation>Ses octets sont devenus rouge, vert et bleu de 0 à 255 pour chaque pixel.</translation>
    </message>
    <message>
        <source>It was turned upright, as the camera noted.</source>
        <translation>Elle a été redressée, comme l’appareil l’a noté.</translation>
    </message>
    <message>
        <source>Stored as {mode}, it was converted to RGB.</source>
        <translation>Enregistrée en {mode}, elle a été convertie en RGB.</translation>
    </message>
    <message>
        <source>What was transparent is white now.</source>
        <translation>Ce qui était transparent est maintenant blanc.</translation>
    </message>
    <message>
        <source>The shorter side is scaled to {presize} pixels and the other one along with it, smoothly.</source>
        <translation>Le petit côté est ramené à {presize} pixels et l’autre à proportion, en douceur.</translation>
    </message>
    <message>
        <source>It is longer than 4 to 1, so only its middle is kept.</source>
        <translation>Elle dépasse 4 sur 1 : seul son milieu est gardé.</translation>
    </message>
    <message>
        <source>It is kept like this in the cache, so that the file is decoded only once.</source>
        <translation>Elle est gardée ainsi en cache, pour ne décoder le fichier qu’une fois.</translation>
    </message>
    <message>
        <source>Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the left.</source>
        <translation>L’entraînement coupe un carré à un endroit tiré chaque fois : ici {offset} pixels sur {room} depuis la gauche.</translation>
    </message>
    <message>
        <source>Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the top.</source>
        <translation>L’entraînement coupe un carré à un endroit tiré chaque fois : ici {offset} pixels sur {room} depuis le haut.</translation>
    </message>
    <message>
        <source>Validation always takes the square in the middle.</source>
        <translation>La validation prend toujours le carré du milieu.</translation>
    </message>
    <message>
        <source>It is square already, so nothing is cut off.</source>
        <translation>Elle est déjà carrée, rien n’est coupé.</translation>
    </message>
    <message>
        <source>Pictures travel in batches, here in a batch of one; each color lies in a plane of its own.</source>
        <translation>Les images voyagent par lots, ici un lot d’une seule ; chaque couleur est dans son propre plan.</translation>
    </message>
    <message>
        <source>From each color its mean is taken, and the rest is divided by its deviation, as {architecture} knows its pictures. Here the lowest value is shown black and the highest white.</source>
        <translation>De chaque couleur on retire sa moyenne, et le reste est divisé par son écart, comme {architecture} connaît ses images. Ici la plus petite valeur est noire et la plus grande blanche.</translation>
    </message>
    <message>
        <source>Mean of red, green and blue: {red}, {green}, {blue}.</source>
        <translation>Moyenne de rouge, vert et bleu : {red}, {green}, {blue}.</translation>
    </message>
    <message>
        <source>Their deviation: {red}, {green}, {blue}.</source>
        <translation>Leur écart : {red}, {green}, {blue}.</translation>
    </message>
    <message>
        <source>{architecture} looks at these numbers and answers with {classes}, one for each class.</source>
        <translation>{architecture} regarde ces nombres et répond par {classes}, un pour chaque classe.</translation>
    </message>
    <message>
        <source>The right answer is number {index}, counted from 0: “{label}”.</source>
        <translation>La bonne réponse est le numéro {index}, compté depuis 0 : « {label} ».</translation>
    </message>
    <message>
        <source>No other picture that takes part is of the class “{label}”, so there is no answer for it.</source>
        <translation>Aucune autre image participante n’est de la classe « {label} », il n’y a donc pas de réponse pour elle.</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Interrogation du modèle</translation>
    </message>
    <message>
        <source>Gathering pictures</source>
        <translation>Rassemblement des images</translation>
    </message>
    <message>
        <source>Judging each label by the others</source>
        <translation>Chaque étiquette jugée par les autres</translation>
    </message>
    <message>
        <source>it must be auto, tab, a comma, a semicolon or a |</source>
        <translation>il faut auto, tab, une virgule, un point-virgule ou un |</translation>
    </message>
    <message>
        <source>there is no such text encoding; utf-8, cp1252 and utf-16 are common</source>
        <translation>cet encodage n’existe pas ; utf-8, cp1252 et utf-16 sont courants</translation>
    </message>
    <message>
        <source>Drawing pets</source>
        <translation>Dessin des animaux</translation>
    </message>
    <message>
        <source>it repeats or nests too much</source>
        <translation>il répète ou imbrique trop</translation>
    </message>
    <message>
        <source>PetDesk</source>
        <translation>PetDesk</translation>
    </message>
    <message>
        <source>Unpacking the pictures; this takes a minute or so</source>
        <translation>Décompression des images ; cela prend environ une minute</translation>
    </message>
    <message>
        <source>Unpacked the pictures</source>
        <translation>Images décompressées</translation>
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
        <translation>{} Le chemin s’arrête ici.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>{} to {}, mean {}</source>
        <translation>{} à {}, moyenne {}</translation>
    </message>
    <message>
        <source>pictures, colors, height, width</source>
        <translation>images, couleurs, hauteur, largeur</translation>
    </message>
    <message>
        <source>height, width, colors</source>
        <translation>hauteur, largeur, couleurs</translation>
    </message>
    <message>
        <source>height, width</source>
        <translation>hauteur, largeur</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>No training yet</source>
        <translation>Pas encore d’entraînement</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping after the step under way...</source>
        <translation>Arrêt après l’étape en cours...</translation>
    </message>
    <message>
        <source>Finished in {}</source>
        <translation>Terminé en {}</translation>
    </message>
    <message>
        <source>Stopped before anything was learned</source>
        <translation>Arrêté avant d’avoir rien appris</translation>
    </message>
    <message>
        <source>Stopped; what was learned is kept</source>
        <translation>Arrêté ; ce qui a été appris est gardé</translation>
    </message>
    <message>
        <source>Stopped and discarded</source>
        <translation>Arrêté et jeté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Phase {} of {}: {}, epoch {} of {}</source>
        <translation>Phase {} sur {} : {}, époque {} sur {}</translation>
    </message>
    <message>
        <source>Step {} of {}</source>
        <translation>Étape {} sur {}</translation>
    </message>
    <message>
        <source>{} pictures a second</source>
        <translation>{} images par seconde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>{} restant</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} de mémoire</translation>
    </message>
    <message>
        <source>{} on the graphics card</source>
        <translation>{} sur la carte graphique</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>The picture before, by name</source>
        <translation>L’image précédente, par nom</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>The next picture, by name</source>
        <translation>L’image suivante, par nom</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Une autre image</translation>
    </message>
    <message>
        <source>Any other picture (O)</source>
        <translation>N’importe quelle autre image (O)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>As training makes it ready</source>
        <translation>Comme l’entraînement la prépare</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validation</translation>
    </message>
    <message>
        <source>As validation makes it ready: nothing is random</source>
        <translation>Comme la validation la prépare : rien n’est aléatoire</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Tirer de nouveau</translation>
    </message>
    <message>
        <source>Take other random numbers (R)</source>
        <translation>Prendre d’autres nombres aléatoires (R)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier en texte</translation>
    </message>
    <message>
        <source>Copy what is said here</source>
        <translation>Copier ce qui est dit ici</translation>
    </message>
    <message>
        <source>{} ({} of {})</source>
        <translation>{} ({} sur {})</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Following the picture...</source>
        <translation>Suivi de l’image...</translation>
    </message>
    <message>
        <source>From its file to what the network sees.</source>
        <translation>De son fichier à ce que voit le réseau.</translation>
    </message>
    <message>
        <source>The stages of this picture</source>
        <translation>Les étapes de cette image</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <source>Open a folder of pictures or a project first.</source>
        <translation>Ouvrez d’abord un dossier d’images ou un projet.</translation>
    </message>
    <message>
        <source>Counting the pictures…</source>
        <translation>Comptage des images…</translation>
    </message>
    <message>
        <source>Of many pictures this takes a moment.</source>
        <translation>Avec beaucoup d’images, cela prend un moment.</translation>
    </message>
    <message>
        <source>This project has no pictures.</source>
        <translation>Ce projet n’a pas d’images.</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>Looking for likely wrong labels</source>
        <translation>Recherche des étiquettes douteuses</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Share of the pictures kept for validation, in percent</source>
        <translation>Part des images gardées pour la validation, en pour cent</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Graine de la répartition</translation>
    </message>
    <message>
        <source>&amp;Validate on</source>
        <translation>&amp;Valider sur</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>Split given by the source</source>
        <translation>Répartition donnée par la source</translation>
    </message>
    <message>
        <source>The source says which pictures are for training and which for validation.</source>
        <translation>La source dit quelles images servent à l’entraînement et lesquelles à la validation.</translation>
    </message>
    <message>
        <source>&amp;Groups...</source>
        <translation>&amp;Groupes...</translation>
    </message>
    <message>
        <source>Which pictures stay on one side of the split, and what would leak without that</source>
        <translation>Quelles images restent d&apos;un seul côté de la répartition, et ce qui fuirait sans cela</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} to train ({})</source>
        <translation>{} pour l’entraînement ({})</translation>
    </message>
    <message>
        <source>{} to validate ({})</source>
        <translation>{} pour la validation ({})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) without a picture to validate</source>
        <translation>
            <numerusform>%Ln classe sans image de validation</numerusform>
            <numerusform>%Ln classes sans image de validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln écartée</numerusform>
            <numerusform>%Ln écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact copies</source>
        <translation>
            <numerusform>%Ln copie exacte</numerusform>
            <numerusform>%Ln copies exactes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked yet</source>
        <translation>
            <numerusform>%Ln pas encore vérifiée</numerusform>
            <numerusform>%Ln pas encore vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the pictures that cannot be read or have another problem</source>
        <translation>Afficher les images illisibles ou qui ont un autre problème</translation>
    </message>
    <message>
        <source>All {} × {} pixels</source>
        <translation>Toutes {} × {} pixels</translation>
    </message>
    <message>
        <source>{} to {} pixels wide, {} to {} high, mostly about {} × {}</source>
        <translation>{} à {} pixels de large, {} à {} de haut, le plus souvent environ {} × {}</translation>
    </message>
    <message>
        <source>So much of every class is kept aside to check what the network has learned from the rest.</source>
        <translation>Cette part de chaque classe est mise de côté pour vérifier ce que le réseau a appris du reste.</translation>
    </message>
    <message>
        <source>Another number draws other pictures for validation; the same number always draws the same ones.</source>
        <translation>Un autre nombre tire d’autres images pour la validation ; le même nombre tire toujours les mêmes.</translation>
    </message>
    <message>
        <source>The share for validation must be from {} to {}: both sides need pictures.</source>
        <translation>La part de validation doit être comprise entre {} et {} : il faut des images des deux côtés.</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Settings of the training</source>
        <translation>Réglages de l’entraînement</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Nothing to train on yet</source>
        <translation>Rien à entraîner pour l’instant</translation>
    </message>
    <message>
        <source>Open a folder of pictures on the Data page, or a project. Then choose here how to train, and start.</source>
        <translation>Ouvrez un dossier d’images sur la page Données, ou un projet. Choisissez ensuite ici comment entraîner, et commencez.</translation>
    </message>
    <message>
        <source>Go to the pictures</source>
        <translation>Aller aux images</translation>
    </message>
    <message>
        <source>Training {}</source>
        <translation>Entraînement de {}</translation>
    </message>
    <message>
        <source>“{}” is under way. The run can go on when it is done.</source>
        <translation>« {} » est en cours. L’entraînement pourra reprendre ensuite.</translation>
    </message>
    <message>
        <source>Learning rate and training</source>
        <translation>Taux d’apprentissage et entraînement</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>What this project keeps for “{}” cannot be used, so the usual value is taken. Set it anew here.</source>
        <translation>Ce que ce projet a gardé pour « {} » est inutilisable ; la valeur habituelle est prise. Réglez-la de nouveau ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are left out because they cannot be read.</source>
        <translation>
            <numerusform>%Ln image est écartée parce qu’elle est illisible.</numerusform>
            <numerusform>%Ln images sont écartées parce qu’elles sont illisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>The training is stopped, and what it learned is kept.</source>
        <translation>L’entraînement est arrêté, et ce qu’il a appris est gardé.</translation>
    </message>
    <message>
        <source>The training is done.</source>
        <translation>L’entraînement est terminé.</translation>
    </message>
    <message>
        <source>The training is done: the model gets {} of the validation pictures wrong.</source>
        <translation>L’entraînement est terminé : le modèle se trompe sur {} des images de validation.</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>Voir où il se trompe</translation>
    </message>
    <message>
        <source>Label pictures</source>
        <translation>Étiqueter des images</translation>
    </message>
    <message>
        <source>The settings of that run are taken over. Ctrl+Z takes them back.</source>
        <translation>Les réglages de cet entraînement sont repris. Ctrl+Z les annule.</translation>
    </message>
    <message>
        <source>A training is under way.</source>
        <translation>Un entraînement est en cours.</translation>
    </message>
    <message>
        <source>There are no pictures to train on. Add some on the Data page.</source>
        <translation>Il n’y a pas d’images sur lesquelles entraîner. Ajoutez-en sur la page Données.</translation>
    </message>
    <message>
        <source>All pictures are of one class, “{}”. A network learns to tell at least two apart.</source>
        <translation>Toutes les images sont d’une seule classe, « {} ». Un réseau apprend à en distinguer au moins deux.</translation>
    </message>
    <message>
        <source>“{}” is under way. Training can start when it is done.</source>
        <translation>« {} » est en cours. L’entraînement pourra commencer ensuite.</translation>
    </message>
</context>
<context>
    <name>TrainSettings</name>
    <message>
        <source>There is no project open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>Trains</name>
    <message numerus="yes">
        <source>Without the first %Ln</source>
        <translation>
            <numerusform>Sans le premier</numerusform>
            <numerusform>Sans les %Ln premiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln group(s)</source>
        <translation>
            <numerusform>Le dernier groupe</numerusform>
            <numerusform>Les %Ln derniers groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Head, cached</source>
        <translation>Tête, gardée</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>Dès {}</translation>
    </message>
    <message>
        <source>The new head, on cached features</source>
        <translation>La nouvelle tête, sur caractéristiques gardées</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>The new head alone</source>
        <translation>La nouvelle tête seule</translation>
    </message>
    <message>
        <source>The layers from {} on</source>
        <translation>Les couches dès {}</translation>
    </message>
    <message>
        <source>⚠ {} of {} groups</source>
        <translation>⚠ {} sur {} groupes</translation>
    </message>
</context>
<context>
    <name>TrustPanel</name>
    <message>
        <source>Relia&amp;bility</source>
        <translation>Fia&amp;bilité</translation>
    </message>
    <message>
        <source>Whether answers are as often right as the model is sure</source>
        <translation>Si les réponses sont aussi souvent justes que le modèle est sûr</translation>
    </message>
    <message>
        <source>Threshol&amp;d</source>
        <translation>Seui&amp;l</translation>
    </message>
    <message>
        <source>What leaving unsure pictures unanswered does</source>
        <translation>L&apos;effet de laisser sans réponse les images peu sûres</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Un instant...</translation>
    </message>
    <message>
        <source>Finding the temperature...</source>
        <translation>Recherche de la température...</translation>
    </message>
</context>
<context>
    <name>TupleEditor</name>
    <message>
        <source>{}, number {}</source>
        <translation>{}, nombre {}</translation>
    </message>
</context>
<context>
    <name>UnfinishedRuns</name>
    <message numerus="yes">
        <source>%Ln more could go on: see the Runs page.</source>
        <translation>
            <numerusform>%Ln autre pourrait reprendre : voir la page Essais.</numerusform>
            <numerusform>%Ln autres pourraient reprendre : voir la page Essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>own phases</source>
        <translation>phases propres</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted before its first epoch was done.</source>
        <translation>L’entraînement {} ({}, {}) a été interrompu avant la fin de sa première époque.</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted after epoch {}.</source>
        <translation>L’entraînement {} ({}, {}) a été interrompu après l’époque {}.</translation>
    </message>
    <message>
        <source>The training {} ({}, {}) was interrupted after epoch {} of {}.</source>
        <translation>L’entraînement {} ({}, {}) a été interrompu après l’époque {} sur {}.</translation>
    </message>
    <message>
        <source>of today, {}</source>
        <translation>d’aujourd’hui, {}</translation>
    </message>
    <message>
        <source>of yesterday, {}</source>
        <translation>d’hier, {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>du {}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>Reading the picture...</source>
        <translation>Lecture de l’image...</translation>
    </message>
    <message>
        <source>In PetDesk</source>
        <translation>Dans PetDesk</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Full size, pixel for pixel</source>
        <translation>Taille réelle, pixel pour pixel</translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation>Copier le chemin du fichier</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Montrer dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>About this picture</source>
        <translation>À propos de cette image</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Quelle image</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Shown at</source>
        <translation>Affichée à</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <translation>Poids pré-entraînés</translation>
    </message>
    <message>
        <source>Weights from a file</source>
        <translation>Poids d’un fichier</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Poids aléatoires</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Fichier de poids</translation>
    </message>
    <message>
        <source>A .safetensors or .pth file</source>
        <translation>Un fichier .safetensors ou .pth</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>Choisir un fichier de poids</translation>
    </message>
    <message>
        <source>{} Or start from other weights.</source>
        <translation>{} Ou partez d’autres poids.</translation>
    </message>
    <message>
        <source>⚠ This network has no pre-trained weights. Choose a file, or random weights.</source>
        <translation>⚠ Ce réseau n’a pas de poids pré-entraînés. Choisissez un fichier, ou des poids aléatoires.</translation>
    </message>
    <message>
        <source>They are fetched when the training begins, unless they are on this computer already.</source>
        <translation>Ils sont récupérés au début de l’entraînement, s’ils ne sont pas déjà sur cet ordinateur.</translation>
    </message>
    <message>
        <source>They are on this computer ({}).</source>
        <translation>Ils sont sur cet ordinateur ({}).</translation>
    </message>
    <message>
        <source>Learned on ImageNet. They must be fetched: the first training needs the internet once.</source>
        <translation>Appris sur ImageNet. Ils doivent être téléchargés : le premier entraînement a besoin d’internet une fois.</translation>
    </message>
    <message>
        <source>Learned on ImageNet. They are on this computer ({}).</source>
        <translation>Appris sur ImageNet. Ils sont sur cet ordinateur ({}).</translation>
    </message>
    <message>
        <source>Choose a weights file, or the model of an earlier run.</source>
        <translation>Choisissez un fichier de poids, ou le modèle d’un entraînement précédent.</translation>
    </message>
    <message>
        <source>The body takes its weights from this file ({}); the head is new.</source>
        <translation>Le corps prend ses poids dans ce fichier ({}) ; la tête est neuve.</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Poids</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>This is no weights file. Choose one that ends in .safetensors or .pth.</source>
        <translation>Ce n’est pas un fichier de poids. Choisissez-en un qui se termine par .safetensors ou .pth.</translation>
    </message>
    <message>
        <source>There is no such weights file. Check the path.</source>
        <translation>Ce fichier de poids n’existe pas. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>This weights file cannot be read ({}). Choose another one.</source>
        <translation>Ce fichier de poids est illisible ({}). Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This weights file is damaged. Choose another one.</source>
        <translation>Ce fichier de poids est endommagé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Everything is learned from nothing: for simple pictures, or very many.</source>
        <translation>Tout est appris de zéro : pour des images simples, ou très nombreuses.</translation>
    </message>
    <message>
        <source>Weights ({})</source>
        <translation>Poids ({})</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Choose &amp;folder...</source>
        <translation>Choisir un &amp;dossier...</translation>
    </message>
    <message>
        <source>Choose &amp;table...</source>
        <translation>Choisir un &amp;tableau...</translation>
    </message>
    <message>
        <source>&amp;Open project...</source>
        <translation>&amp;Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Try it with &amp;drawn pets</source>
        <translation>Essayer avec des animaux &amp;dessinés</translation>
    </message>
    <message>
        <source>Begin with your pictures</source>
        <translation>Commencer avec vos images</translation>
    </message>
    <message>
        <source>Drop a folder of pictures, a table (CSV) or a project here. PetDesk finds the labels, shows what is in there and teaches a network to tell the classes apart. Your files are never changed.</source>
        <translation>Déposez ici un dossier d’images, un tableau (CSV) ou un projet. PetDesk trouve les étiquettes, montre ce qu’il y a et apprend à un réseau à distinguer les classes. Vos fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The computer&apos;s memory ran out. Close other programs, or choose a smaller batch size, smaller pictures or a smaller network.</source>
        <translation>La mémoire de l’ordinateur n’a pas suffi. Fermez d’autres programmes, ou choisissez des lots plus petits, des images plus petites ou un réseau plus petit.</translation>
    </message>
    <message>
        <source>The disk is full. Make room on it, then try again.</source>
        <translation>Le disque est plein. Faites-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Something went wrong that PetDesk did not expect ({}).</source>
        <translation>Quelque chose s’est mal passé que PetDesk n’attendait pas ({}).</translation>
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
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>What the installer writes</source>
        <translation>Ce qu&apos;écrit l&apos;installateur</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Arrêt...</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>Nettoyeur</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Batch preview</source>
        <translation>Aperçu du lot</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Pas à pas</translation>
    </message>
    <message>
        <source>{}, the folder with this project&apos;s pictures, is not there. Connect its disk, or say where it is.</source>
        <translation>{}, le dossier des images de ce projet, n’est pas là. Branchez son disque, ou dites où il est.</translation>
    </message>
    <message>
        <source>Find the folder...</source>
        <translation>Trouver le dossier...</translation>
    </message>
    <message>
        <source>All pictures are of one class now. A network needs at least two to tell apart: give some pictures another class, or change how labels are read.</source>
        <translation>Toutes les images sont maintenant d’une seule classe. Un réseau en a besoin d’au moins deux à distinguer : donnez une autre classe à des images, ou changez la lecture des étiquettes.</translation>
    </message>
    <message>
        <source>No picture takes part in training: all are left out or cannot be read.</source>
        <translation>Aucune image ne participe à l’entraînement : toutes sont écartées ou illisibles.</translation>
    </message>
    <message>
        <source>Applying the labels to the disk was stopped before all files were moved. Nothing is lost.</source>
        <translation>L&apos;application des étiquettes au disque a été arrêtée avant que tous les fichiers soient déplacés. Rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Finish it or take it back...</source>
        <translation>Terminer ou annuler...</translation>
    </message>
</context>
</TS>
