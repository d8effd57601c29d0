<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClassMenu</name>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinigen mit</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Nach oben	Alt+Oben</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Nach unten	Alt+Unten</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message numerus="yes">
        <source> (%n images)</source>
        <translation>
            <numerusform> (%n Bild)</numerusform>
            <numerusform> (%n Bilder)</numerusform>
        </translation>
    </message>
    <message>
        <source>label %1%2</source>
        <translation>%1 vergeben%2</translation>
    </message>
    <message>
        <source>remove label%1</source>
        <translation>Label entfernen%1</translation>
    </message>
    <message>
        <source>mark unsure%1</source>
        <translation>als unsicher markieren%1</translation>
    </message>
    <message>
        <source>exclude%1</source>
        <translation>ausschließen%1</translation>
    </message>
    <message>
        <source>none of these%1</source>
        <translation>keine davon%1</translation>
    </message>
    <message>
        <source>accept suggestions%1</source>
        <translation>Vorschläge annehmen%1</translation>
    </message>
    <message>
        <source>add class %1</source>
        <translation>Klasse %1 anlegen</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>change class %1</source>
        <translation>Klasse %1 ändern</translation>
    </message>
    <message>
        <source>move class %1</source>
        <translation>Klasse %1 verschieben</translation>
    </message>
    <message>
        <source>merge %1 into %2</source>
        <translation>%1 mit %2 vereinigen</translation>
    </message>
    <message>
        <source>delete class %1</source>
        <translation>Klasse %1 löschen</translation>
    </message>
    <message>
        <source>labels from %1</source>
        <translation>Labels aus %1</translation>
    </message>
    <message>
        <source>not these classes%1</source>
        <translation>nicht diese Klassen%1</translation>
    </message>
    <message>
        <source>not %1%2</source>
        <translation>nicht %1%2</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Steps and training</source>
        <translation>Schritte und Training</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Seedling projects (*%1);;Image lists and data files (*)</source>
        <translation>Seedling-Projekte (*%1);;Bilderlisten und Datendateien (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Take labels from a file</source>
        <translation>Labels aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Labels: CSV, COCO or Label Studio (*.csv *.json);;All files (*)</source>
        <translation>Labels: CSV, COCO oder Label Studio (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>Labels speichern</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>An empty folder for the class folders</source>
        <translation>Ein leerer Ordner für die Klassenordner</translation>
    </message>
    <message>
        <source>About Seedling</source>
        <translation>Über Seedling</translation>
    </message>
    <message>
        <source>Learns image classes from a few labels and many images. Works offline; your images stay where they are.

Free software under the GNU General Public License, version 3 or later.
Qt %1</source>
        <translation>Lernt aus wenigen Labels und vielen Bildern, Bilder in Klassen einzuteilen. Arbeitet ohne Netz; Ihre Bilder bleiben, wo sie sind.

Freie Software unter der GNU General Public License, Version 3 oder neuer.
Qt %1</translation>
    </message>
</context>
<context>
    <name>seedling</name>
    <message>
        <source>There are no images to learn from.</source>
        <translation>Es gibt keine Bilder, aus denen gelernt werden kann.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The project is open in another window: train there.</source>
        <translation>Das Projekt ist in einem anderen Fenster offen: trainieren Sie dort.</translation>
    </message>
    <message>
        <source>Training needs two classes or more.</source>
        <translation>Zum Trainieren braucht es mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Klasse anlegen</translation>
    </message>
    <message>
        <source>%1 has no labels yet, training needs 1 of each class.</source>
        <translation>%1 hat noch kein Label, zum Trainieren braucht jede Klasse eines.</translation>
    </message>
    <message>
        <source>Show candidates</source>
        <translation>Kandidaten zeigen</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>Drawn from what the images look like, %1.</source>
        <translation>Gezeichnet danach, wie die Bilder aussehen, %1.</translation>
    </message>
    <message>
        <source>Drawn from what was learnt without labels, %1.</source>
        <translation>Gezeichnet nach dem, was ohne Labels gelernt wurde, %1.</translation>
    </message>
    <message>
        <source>Drawn from what %1 has learnt, %2.</source>
        <translation>Gezeichnet nach dem, was %1 gelernt hat, %2.</translation>
    </message>
</context>
<context>
    <name>seedling::AccuracyFigure</name>
    <message>
        <source>%1 % likely, n = %2</source>
        <translation>wahrscheinlich %1 %, n = %2</translation>
    </message>
</context>
<context>
    <name>seedling::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;folder of images…</source>
        <translation>Bilder&amp;ordner öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>&amp;Projekt öffnen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Add images to this project…</source>
        <translation>Bilder &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Take labels from a file…</source>
        <translation>Labels aus Datei &amp;übernehmen …</translation>
    </message>
    <message>
        <source>Save &amp;labels…</source>
        <translation>&amp;Labels speichern …</translation>
    </message>
    <message>
        <source>Copy into class fol&amp;ders…</source>
        <translation>In &amp;Klassenordner kopieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
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
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find by name</source>
        <translation>Nach Namen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Labeln</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>&amp;Stop, keep best</source>
        <translation>&amp;Beenden, Bestes behalten</translation>
    </message>
    <message>
        <source>&amp;Learn from the images while I label</source>
        <translation>Beim Labeln aus den Bildern &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>L&amp;arger photos</source>
        <translation>&amp;Größere Fotos</translation>
    </message>
    <message>
        <source>S&amp;maller photos</source>
        <translation>&amp;Kleinere Fotos</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
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
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Seedling</source>
        <translation>&amp;Über Seedling</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Show images that are nearly the same as &amp;one</source>
        <translation>Fast gleiche Bilder als &amp;eines zeigen</translation>
    </message>
    <message>
        <source>Seedling &amp;help</source>
        <translation>&amp;Hilfe zu Seedling</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>&amp;Rundgang zeigen</translation>
    </message>
</context>
<context>
    <name>seedling::AdviceBox</name>
    <message>
        <source>What would help most</source>
        <translation>Was am meisten hilft</translation>
    </message>
    <message>
        <source>Show candidates</source>
        <translation>Kandidaten zeigen</translation>
    </message>
    <message>
        <source>%1 more %2</source>
        <translation>%1 mehr von %2</translation>
    </message>
    <message numerus="yes">
        <source>Show %n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat zeigen</numerusform>
            <numerusform>%n Kandidaten zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::AlarmLine</name>
    <message>
        <source>Alarm of the run</source>
        <translation>Warnzeichen des Laufs</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>Einen kleineren Stapel nehmen</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
</context>
<context>
    <name>seedling::AlarmList</name>
    <message>
        <source>Alarms of the run</source>
        <translation>Warnzeichen des Laufs</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>Einen kleineren Stapel nehmen</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerCard</name>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, %1 × %2</source>
        <translation>, %1 × %2</translation>
    </message>
    <message>
        <source>None of these, likeliest %1</source>
        <translation>Keine davon, am ehesten %1</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Wrong? Make it a label</source>
        <translation>Falsch? Als Label übernehmen</translation>
    </message>
    <message>
        <source>The key of a class does the same at once.</source>
        <translation>Die Taste einer Klasse tut sofort dasselbe.</translation>
    </message>
    <message>
        <source>Wrong?</source>
        <translation>Falsch?</translation>
    </message>
    <message>
        <source>This file has no answer.</source>
        <translation>Zu dieser Datei gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>, labelled %1</source>
        <translation>, Label %1</translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation>Dieses Bild behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerList</name>
    <message>
        <source>Save CSV…</source>
        <translation>CSV speichern …</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Most sure</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 nicht lesbar</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Into folders…</source>
        <translation>In Ordner …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Asks for the images that are left</source>
        <translation>Fragt nach den Bildern, die noch fehlen</translation>
    </message>
    <message>
        <source>Copy into class folders…</source>
        <translation>In Klassenordner kopieren …</translation>
    </message>
    <message>
        <source>Move into class folders…</source>
        <translation>In Klassenordner verschieben …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unreadable (%1)</source>
        <translation>Nicht lesbar (%1)</translation>
    </message>
</context>
<context>
    <name>seedling::AnswerListModel</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>None of these, likeliest %1</source>
        <translation>Keine davon, am ehesten %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>labelled %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
</context>
<context>
    <name>seedling::Camera</name>
    <message>
        <source>The camera cannot be read: %1.</source>
        <translation>Die Kamera kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Close other programs that use it and try again.</source>
        <translation>Schließen Sie andere Programme, die sie benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>seedling::CarbonPart</name>
    <message>
        <source>%1 g/kWh</source>
        <translation>%1 g/kWh</translation>
    </message>
    <message>
        <source>Your own value, %1.</source>
        <translation>Ihr eigener Wert, %1.</translation>
    </message>
    <message>
        <source>%1, %2: %3. Source: %4.</source>
        <translation>%1, %2: %3. Quelle: %4.</translation>
    </message>
    <message>
        <source>Where the electricity comes from</source>
        <translation>Woher der Strom kommt</translation>
    </message>
    <message>
        <source> g/kWh</source>
        <translation> g/kWh</translation>
    </message>
    <message>
        <source>Grams of CO₂ equivalents per kilowatt-hour</source>
        <translation>Gramm CO₂-Äquivalente je Kilowattstunde</translation>
    </message>
    <message>
        <source>How much carbon dioxide comes with a kilowatt-hour depends on where it is made. Runs from now on are reckoned with what is chosen here.</source>
        <translation>Wie viel Kohlendioxid an einer Kilowattstunde hängt, liegt daran, wo sie erzeugt wird. Läufe ab jetzt werden mit dem gerechnet, was hier gewählt ist.</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>Eigener Wert</translation>
    </message>
</context>
<context>
    <name>seedling::ChartFrame</name>
    <message>
        <source>Picture and numbers of “%1”</source>
        <translation>Bild und Zahlen von „%1“</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>Datentabelle</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>Zahlen als CSV speichern …</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Bild als PNG speichern …</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>Bild als SVG speichern …</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
</context>
<context>
    <name>seedling::CheatSheet</name>
    <message>
        <source>Name the first class</source>
        <translation>Erste Klasse benennen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Label, and go on</source>
        <translation>Labeln und weiter</translation>
    </message>
    <message>
        <source>Say something else</source>
        <translation>Etwas anderes sagen</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Sich umsehen</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Rename the class</source>
        <translation>Klasse umbenennen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Move; with Shift select</source>
        <translation>Bewegen; mit Umschalt auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next without a label</source>
        <translation>Nächstes ohne Label</translation>
    </message>
    <message>
        <source>Shift+Tab</source>
        <translation>Umschalt+Tab</translation>
    </message>
    <message>
        <source>Previous without a label</source>
        <translation>Voriges ohne Label</translation>
    </message>
    <message>
        <source>Leave the images</source>
        <translation>Die Bilder verlassen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Label, Train, Use</source>
        <translation>Labeln, Trainieren, Verwenden</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Press the new key. Escape leaves it as it is.</source>
        <translation>Drücken Sie die neue Taste. Mit Escape bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>A click, or the arrows and F2, give a line another key. Classes get theirs in the list of classes.</source>
        <translation>Ein Klick, oder die Pfeile und F2, geben einer Zeile eine andere Taste. Klassen bekommen ihre in der Liste der Klassen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>seedling::ClassKeys</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>seedling::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>New class (%1)</source>
        <translation>Neue Klasse (%1)</translation>
    </message>
    <message>
        <source>A class is what you want to tell apart. Press %1 to name the first one; its key then labels images.</source>
        <translation>Eine Klasse ist, was Sie unterscheiden wollen. Drücken Sie %1, um die erste zu benennen; ihre Taste labelt dann Bilder.</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Klasse löschen</translation>
    </message>
    <message>
        <source>Delete the class “%1”?</source>
        <translation>Die Klasse „%1“ löschen?</translation>
    </message>
    <message>
        <source>It has no labels. Undo brings it back.</source>
        <translation>Sie hat keine Labels. Rückgängig bringt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n label(s) go with it. Undo brings both back.</source>
        <translation>
            <numerusform>Ihr %n Label geht mit ihr. Rückgängig bringt beides zurück.</numerusform>
            <numerusform>Ihre %n Labels gehen mit ihr. Rückgängig bringt beides zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Label selection</source>
        <translation>Auswahl labeln</translation>
    </message>
    <message>
        <source>Show its images</source>
        <translation>Ihre Bilder zeigen</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>Umbenennen	F2</translation>
    </message>
    <message>
        <source>Delete…	Del</source>
        <translation>Löschen …	Entf</translation>
    </message>
    <message>
        <source>Show what the model trusts to be this</source>
        <translation>Zeigen, was das Modell sicher dafür hält</translation>
    </message>
</context>
<context>
    <name>seedling::ClassRow</name>
    <message>
        <source>%1, %2</source>
        <comment>class name, number of labels</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: click to show its images</source>
        <translation>%1: ein Klick zeigt ihre Bilder</translation>
    </message>
    <message>
        <source>%1: click to show its images, click %2 to label what is selected</source>
        <translation>%1: ein Klick zeigt ihre Bilder, ein Klick auf %2 labelt die Auswahl</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Name der Klasse</translation>
    </message>
    <message>
        <source>It has %1: add about %2.</source>
        <translation>Sie hat %1: noch etwa %2 dazu.</translation>
    </message>
</context>
<context>
    <name>seedling::ClassStrip</name>
    <message>
        <source>%1: %2 up to step %3</source>
        <translation>%1: %2 bis Schritt %3</translation>
    </message>
</context>
<context>
    <name>seedling::ClosestLabels</name>
    <message>
        <source>Closest labelled images</source>
        <translation>Ähnlichste gelabelte Bilder</translation>
    </message>
</context>
<context>
    <name>seedling::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 recognised</source>
        <translation>
            <numerusform>%n Bild von %1 erkannt</numerusform>
            <numerusform>%n Bilder von %1 erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 taken for %2</source>
        <translation>
            <numerusform>%n Bild von %1 für %2 gehalten</numerusform>
            <numerusform>%n Bilder von %1 für %2 gehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::CostDesk</name>
    <message>
        <source>A run goes on. Ask when it is over.</source>
        <translation>Ein Lauf ist im Gang. Fragen Sie, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>Die Antwort des Arbeitsprozesses konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
</context>
<context>
    <name>seedling::CostDrawer</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Close the costs</source>
        <translation>Kosten schließen</translation>
    </message>
    <message>
        <source>What the next run may cost</source>
        <translation>Was der nächste Lauf kosten darf</translation>
    </message>
    <message>
        <source>With a limit of memory, what is left to itself is chosen so that the run fits and takes the least time. Without one nothing is saved by itself.</source>
        <translation>Mit einer Grenze für den Speicher wird, was sich selbst überlassen ist, so gewählt, dass der Lauf hineinpasst und am wenigsten Zeit braucht. Ohne Grenze wird von selbst nichts gespart.</translation>
    </message>
    <message>
        <source>More about saving memory</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>How memory is saved</source>
        <translation>Wie Speicher gespart wird</translation>
    </message>
    <message>
        <source>How work is saved</source>
        <translation>Wie Arbeit gespart wird</translation>
    </message>
    <message>
        <source>Less work for each step takes less energy, or leaves time for more steps. Whether it pays depends on the images, so nothing of it is done by itself.</source>
        <translation>Weniger Arbeit in jedem Schritt braucht weniger Energie oder lässt Zeit für mehr Schritte. Ob es sich lohnt, hängt von den Bildern ab; von selbst geschieht darum nichts davon.</translation>
    </message>
</context>
<context>
    <name>seedling::CoverageMeter</name>
    <message>
        <source>Images near a label</source>
        <translation>Bilder nahe einem Label</translation>
    </message>
    <message>
        <source>How many images have a labelled one among the hundredth of all images that they resemble most. Rare kinds of images are found when this is high.</source>
        <translation>Wie viele Bilder ein gelabeltes unter dem Hundertstel aller Bilder haben, dem sie am meisten gleichen. Ist der Anteil hoch, sind auch seltene Arten von Bildern gefunden.</translation>
    </message>
</context>
<context>
    <name>seedling::DeviceDesk</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>Die Antwort des Arbeitsprozesses konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
</context>
<context>
    <name>seedling::DeviceTable</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (Ihr eigenes)</translation>
    </message>
    <message>
        <source>memory traffic</source>
        <translation>Speicherzugriffe</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>Rechenwerke</translation>
    </message>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
</context>
<context>
    <name>seedling::DevicesPart</name>
    <message>
        <source>Add a device…</source>
        <translation>Gerät hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>On other devices</source>
        <translation>Auf anderen Geräten</translation>
    </message>
    <message>
        <source>The run on other devices, simulated</source>
        <translation>Der Lauf auf anderen Geräten, simuliert</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Remove the chosen device from your own</source>
        <translation>Das gewählte Gerät aus Ihren eigenen entfernen</translation>
    </message>
    <message>
        <source>Profile of a device</source>
        <translation>Profil eines Geräts</translation>
    </message>
    <message>
        <source>Device profiles (*.json);;All files (*)</source>
        <translation>Geräteprofile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>After the first run you see here what it would take elsewhere.</source>
        <translation>Nach dem ersten Lauf sehen Sie hier, was er anderswo kosten würde.</translation>
    </message>
    <message>
        <source>Known when the run has ended: it counts its operations and bytes until then.</source>
        <translation>Bekannt, wenn der Lauf zu Ende ist: Bis dahin zählt er seine Rechenschritte und Bytes.</translation>
    </message>
    <message>
        <source>This run has not come to an end, so its operations were not summed up.</source>
        <translation>Dieser Lauf kam nicht zu Ende, also wurden seine Rechenschritte nicht zusammengezählt.</translation>
    </message>
    <message>
        <source>Reckoning …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>From the %1 that this run counted and about %2 that it moved. ×3 in the last column means: up to three times as much, or a third.</source>
        <translation>Aus %1, die dieser Lauf gezählt hat, und etwa %2, die er bewegt hat. ×3 in der letzten Spalte heißt: bis zum Dreifachen oder nur ein Drittel.</translation>
    </message>
    <message>
        <source>Choose a device of your own in the table.</source>
        <translation>Wählen Sie in der Tabelle ein eigenes Gerät.</translation>
    </message>
</context>
<context>
    <name>seedling::DisagreementCard</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>You say %1, the model says %2</source>
        <translation>Sie sagen %1, das Modell sagt %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>seedling::DisagreementStrip</name>
    <message>
        <source>Show in gallery</source>
        <translation>In der Galerie zeigen</translation>
    </message>
    <message>
        <source>Where you and the model disagree</source>
        <translation>Wo Sie und das Modell sich uneinig sind</translation>
    </message>
    <message>
        <source>You and the model disagree</source>
        <translation>Sie und das Modell sind sich uneinig</translation>
    </message>
    <message>
        <source>You and the model disagree on %1 of %2</source>
        <translation>Sie und das Modell sind sich bei %1 von %2 uneinig</translation>
    </message>
</context>
<context>
    <name>seedling::DropTarget</name>
    <message>
        <source>Drop a folder of images here</source>
        <translation>Ziehen Sie einen Bilderordner hierher</translation>
    </message>
    <message>
        <source>Subfolders become classes. Everything else stays unlabelled.</source>
        <translation>Unterordner werden Klassen. Alles andere bleibt ohne Label.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Try the built-in sample</source>
        <translation>Eingebautes Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>%1, let go</source>
        <translation>%1, loslassen</translation>
    </message>
</context>
<context>
    <name>seedling::EnergyTab</name>
    <message>
        <source>At rest: %1, measured %2.</source>
        <translation>In Ruhe: %1, gemessen am %2.</translation>
    </message>
    <message>
        <source>Measure at rest</source>
        <translation>In Ruhe messen</translation>
    </message>
    <message>
        <source>For 30 seconds the machine is left alone and its power is read. Runs from then on can say what they used above that.</source>
        <translation>30 Sekunden lang bleibt der Rechner in Ruhe, und seine Leistung wird gelesen. Läufe danach können sagen, was sie darüber hinaus brauchten.</translation>
    </message>
    <message>
        <source>Leave the machine alone.</source>
        <translation>Lassen Sie den Rechner in Ruhe.</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>For about two minutes the cores are kept busy, first none, then more and more, and the power is read. From then on the power is known from the load, also when no meter can be read. A meter that can be read is needed this once.</source>
        <translation>Etwa zwei Minuten lang werden die Kerne beschäftigt, erst keiner, dann immer mehr, und die Leistung wird gelesen. Danach ist die Leistung aus der Auslastung bekannt, auch wenn kein Messgerät lesbar ist. Dieses eine Mal braucht es ein lesbares Messgerät.</translation>
    </message>
    <message>
        <source>The machine works hard now; leave it alone.</source>
        <translation>Der Rechner arbeitet jetzt hart; lassen Sie ihn in Ruhe.</translation>
    </message>
    <message>
        <source>Make it more exact</source>
        <translation>Genauer machen</translation>
    </message>
    <message>
        <source>A run goes on and keeps the machine busy. Wait for its end, or stop it.</source>
        <translation>Ein Lauf ist im Gang und beschäftigt den Rechner. Warten Sie sein Ende ab, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>No meter can be read. The list above says what to do.</source>
        <translation>Kein Messgerät lässt sich lesen. Die Liste oben sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Calibrated %1 by %2.</source>
        <translation>Kalibriert am %1 mit %2.</translation>
    </message>
    <message>
        <source>No meter of the processor or the whole machine can be read. Let one be read, see the list above, or choose the file of a wall meter.</source>
        <translation>Kein Messgerät des Prozessors oder des ganzen Rechners lässt sich lesen. Machen Sie eines lesbar, siehe Liste oben, oder wählen Sie die Datei eines Steckdosen-Messgeräts.</translation>
    </message>
</context>
<context>
    <name>seedling::ExportFormatRow</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>for any browser: images and camera, without a network</source>
        <translation>für jeden Browser: Bilder und Kamera, ohne Netz</translation>
    </message>
    <message>
        <source>%1 right on test images, with floats %2</source>
        <translation>%1 der Testbilder richtig, mit Gleitkommazahlen %2</translation>
    </message>
    <message>
        <source>same class as with floats for %1 of %2 images</source>
        <translation>dieselbe Klasse wie mit Gleitkommazahlen bei %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>for C++ and Python with LibTorch</source>
        <translation>für C++ und Python mit LibTorch</translation>
    </message>
    <message>
        <source>for everything else, operator set 13</source>
        <translation>für alles andere, Operatorsatz 13</translation>
    </message>
    <message>
        <source>8-bit numbers, about a quarter of the size; what they cost is measured</source>
        <translation>8-Bit-Zahlen, etwa ein Viertel der Größe; was sie kosten, wird gemessen</translation>
    </message>
    <message>
        <source>one header for microcontrollers; takes pictures of the training size</source>
        <translation>eine Header-Datei für Mikrocontroller; nimmt Bilder in Trainingsgröße</translation>
    </message>
    <message>
        <source>the same with weights of 8 bits: a quarter of the size</source>
        <translation>dasselbe mit Gewichten von 8 Bit: ein Viertel der Größe</translation>
    </message>
</context>
<context>
    <name>seedling::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Folder of the exported model</source>
        <translation>Ordner des exportierten Modells</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Largest difference of any probability.</source>
        <translation>Größter Unterschied einer Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Same answers outside as inside</source>
        <translation>Außen die gleichen Antworten wie innen</translation>
    </message>
    <message>
        <source>The exported file was loaded again and compared with the run&apos;s own model, from the image file to the answer.</source>
        <translation>Die exportierte Datei wurde wieder geladen und mit dem Modell des Laufs verglichen, von der Bilddatei bis zur Antwort.</translation>
    </message>
    <message>
        <source>Written beside the model</source>
        <translation>Neben das Modell geschrieben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Train once: there is no model yet.</source>
        <translation>Trainieren Sie einmal: noch gibt es kein Modell.</translation>
    </message>
    <message>
        <source>Folder for the model</source>
        <translation>Ordner für das Modell</translation>
    </message>
    <message>
        <source>Name a folder for the model.</source>
        <translation>Nennen Sie einen Ordner für das Modell.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>labels.txt, model card, README.md with examples</source>
        <translation>labels.txt, Modellkarte, README.md mit Beispielen</translation>
    </message>
    <message>
        <source>Takes pixels of any size: what happens to an image before the network is inside.</source>
        <translation>Nimmt Pixel jeder Größe: was vor dem Netz mit einem Bild geschieht, ist darin enthalten.</translation>
    </message>
    <message>
        <source>Export %1 formats</source>
        <translation>%1 Formate exportieren</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Kreuzen Sie mindestens ein Format an.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1, %2 of %3 alike</source>
        <translation>%1, %2 von %3 gleich</translation>
    </message>
</context>
<context>
    <name>seedling::FilmStrip</name>
    <message>
        <source>Images before and after</source>
        <translation>Bilder davor und danach</translation>
    </message>
</context>
<context>
    <name>seedling::FolderSorting</name>
    <message>
        <source>1 file was moved into a class folder in %1.</source>
        <translation>1 Datei wurde in einen Klassenordner in %1 verschoben.</translation>
    </message>
    <message>
        <source>%1 files were moved into class folders in %2.</source>
        <translation>%1 Dateien wurden in Klassenordner in %2 verschoben.</translation>
    </message>
    <message>
        <source>1 file was copied into a class folder in %1.</source>
        <translation>1 Datei wurde in einen Klassenordner in %1 kopiert.</translation>
    </message>
    <message>
        <source>%1 files were copied into class folders in %2.</source>
        <translation>%1 Dateien wurden in Klassenordner in %2 kopiert.</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>1 file is back.</source>
        <translation>1 Datei ist zurück.</translation>
    </message>
    <message>
        <source>%1 files are back.</source>
        <translation>%1 Dateien sind zurück.</translation>
    </message>
    <message>
        <source>1 file is back, not all.</source>
        <translation>1 Datei ist zurück, nicht alle.</translation>
    </message>
    <message>
        <source>%1 files are back, not all.</source>
        <translation>%1 Dateien sind zurück, nicht alle.</translation>
    </message>
    <message>
        <source>1 file stays:</source>
        <translation>1 Datei bleibt:</translation>
    </message>
    <message>
        <source>%1 files stay:</source>
        <translation>%1 Dateien bleiben:</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>seedling::ForecastPart</name>
    <message>
        <source>Ask what it takes</source>
        <translation>Aufwand erfragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel asking what it would take</source>
        <translation>Die Frage nach dem Aufwand abbrechen</translation>
    </message>
    <message>
        <source>What it would take</source>
        <translation>Was er bräuchte</translation>
    </message>
    <message>
        <source>Not known before the first run with these settings, unless you ask.</source>
        <translation>Vor dem ersten Lauf mit diesen Einstellungen nicht bekannt, es sei denn, Sie fragen.</translation>
    </message>
    <message>
        <source>Foretold for other settings, images or labels than these.</source>
        <translation>Vorhergesagt für andere Einstellungen, Bilder oder Labels als diese.</translation>
    </message>
    <message>
        <source>It would not begin: these settings take more memory than it may have.</source>
        <translation>Er würde nicht beginnen: Diese Einstellungen brauchen mehr Speicher, als er haben darf.</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>%1 erlauben</translation>
    </message>
    <message>
        <source>The limit of energy is what ends it.</source>
        <translation>Die Grenze für die Energie beendet ihn.</translation>
    </message>
    <message>
        <source>Prepares a run and tries a few steps out, without starting it: some seconds, or a minute where it first looks how hard the images are.</source>
        <translation>Bereitet einen Lauf vor und probiert ein paar Schritte aus, ohne ihn zu starten: einige Sekunden, oder eine Minute, wo er erst nachsieht, wie schwer die Bilder sind.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
</context>
<context>
    <name>seedling::GalleryPage</name>
    <message>
        <source>Which images to show</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Size of the images</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Next to label</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Gelabelt</translation>
    </message>
    <message>
        <source>Model differs</source>
        <translation>Modell widerspricht</translation>
    </message>
    <message>
        <source>Kept for checking</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Most useful</source>
        <translation>Nützlichste</translation>
    </message>
    <message>
        <source>First what many images look like and no label is near; later where classes meet.</source>
        <translation>Zuerst, was vielen Bildern gleicht und fern von jedem Label liegt; später, wo Klassen aneinanderstoßen.</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Least sure</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Lowest confidence of the model first</source>
        <translation>Geringste Sicherheit des Modells zuerst</translation>
    </message>
    <message>
        <source>Most sure</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Highest confidence of the model first</source>
        <translation>Größte Sicherheit des Modells zuerst</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Vielleicht %1</translation>
    </message>
    <message>
        <source>Chosen images</source>
        <translation>Gewählte Bilder</translation>
    </message>
    <message>
        <source>There are no images yet. Drop a folder of images on the window.</source>
        <translation>Noch gibt es keine Bilder. Ziehen Sie einen Bilderordner auf das Fenster.</translation>
    </message>
    <message>
        <source>No image here has “%1” in its name.</source>
        <translation>Kein Bild hat hier „%1“ im Namen.</translation>
    </message>
    <message>
        <source>Every image has a label.</source>
        <translation>Jedes Bild hat ein Label.</translation>
    </message>
    <message>
        <source>Nothing is labelled yet.</source>
        <translation>Noch ist nichts gelabelt.</translation>
    </message>
    <message>
        <source>No image here yet.</source>
        <translation>Noch kein Bild.</translation>
    </message>
    <message>
        <source>The model agrees with all your labels.</source>
        <translation>Das Modell stimmt allen Ihren Labels zu.</translation>
    </message>
    <message>
        <source>Train once to see where the model differs from your labels.</source>
        <translation>Trainieren Sie einmal, um zu sehen, wo das Modell Ihren Labels widerspricht.</translation>
    </message>
    <message>
        <source>No image is kept for checking.</source>
        <translation>Kein Bild ist zum Prüfen zurückgelegt.</translation>
    </message>
    <message>
        <source>Every image could be read.</source>
        <translation>Jedes Bild konnte gelesen werden.</translation>
    </message>
    <message>
        <source>No image is marked so.</source>
        <translation>Kein Bild ist so markiert.</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Fast gleich</translation>
    </message>
    <message>
        <source>Trusted as %1</source>
        <translation>Sicher %1</translation>
    </message>
    <message>
        <source>The model trusts no image without a label to be this.</source>
        <translation>Das Modell hält kein Bild ohne Label sicher dafür.</translation>
    </message>
</context>
<context>
    <name>seedling::GalleryView</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>seedling::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Seedling help</source>
        <translation>Hilfe zu Seedling</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>seedling::ImageDelegate</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
</context>
<context>
    <name>seedling::ImageListModel</name>
    <message>
        <source>unreadable: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>labelled %1</source>
        <translation>gelabelt als %1</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>suggested %1 %2</source>
        <translation>Vorschlag %1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n nearly the same</source>
        <translation>
            <numerusform>%1, und %n fast gleiches</numerusform>
            <numerusform>%1, und %n fast gleiche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::IntervalBar</name>
    <message>
        <source>%1, likely between %2 and %3</source>
        <translation>%1, wahrscheinlich zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>seedling::KeyMap</name>
    <message>
        <source>Press another one.</source>
        <translation>Drücken Sie eine andere.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>%1 moves through the images or belongs to the menus.</source>
        <translation>%1 bewegt durch die Bilder oder gehört zu den Menüs.</translation>
    </message>
    <message>
        <source>%1 means already: %2.</source>
        <translation>%1 bedeutet schon: %2.</translation>
    </message>
    <message>
        <source>%1 belongs to the class %2.</source>
        <translation>%1 gehört der Klasse %2.</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Accept all in sight</source>
        <translation>Alle sichtbaren annehmen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Exclude from everything</source>
        <translation>Von allem ausschließen</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>Undo and go back</source>
        <translation>Rückgängig und zurück</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Loupe and back</source>
        <translation>Lupe und zurück</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Not the suggested class</source>
        <translation>Nicht die vorgeschlagene Klasse</translation>
    </message>
</context>
<context>
    <name>seedling::KeyRow</name>
    <message>
        <source>Click to give it another key</source>
        <translation>Ein Klick gibt ihr eine andere Taste</translation>
    </message>
</context>
<context>
    <name>seedling::LabelController</name>
    <message>
        <source>Images kept for checking take no labels: the model must not learn from them.</source>
        <translation>Bilder zum Prüfen bekommen keine Labels: das Modell darf nicht aus ihnen lernen.</translation>
    </message>
    <message>
        <source>There is no suggestion to accept here yet. Label some images first.</source>
        <translation>Hier gibt es noch keinen Vorschlag. Labeln Sie zuerst einige Bilder.</translation>
    </message>
    <message>
        <source>Every image has a label now.</source>
        <translation>Jedes Bild hat jetzt ein Label.</translation>
    </message>
    <message>
        <source>All of these have a label. Going on with the others.</source>
        <translation>Alle diese haben ein Label. Weiter mit den anderen.</translation>
    </message>
    <message>
        <source>There is no class yet. Press %1 and give the first one a name.</source>
        <translation>Noch gibt es keine Klasse. Drücken Sie %1 und geben Sie der ersten einen Namen.</translation>
    </message>
    <message>
        <source>No class has the key %1. %2 adds a class.</source>
        <translation>Keine Klasse hat die Taste %1. %2 legt eine Klasse an.</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Nothing is suggested here that could be refused.</source>
        <translation>Hier ist nichts vorgeschlagen, was abgelehnt werden könnte.</translation>
    </message>
    <message>
        <source>Not the suggested class</source>
        <translation>Nicht die vorgeschlagene Klasse</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n images that are nearly the same</source>
        <translation>
            <numerusform>Das %n fast gleiche Bild zeigen</numerusform>
            <numerusform>Die %n fast gleichen Bilder zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::LabelCurve</name>
    <message>
        <source>The newest label</source>
        <translation>Das neueste Label</translation>
    </message>
    <message>
        <source>The newest %1 labels</source>
        <translation>Die neuesten %1 Labels</translation>
    </message>
    <message>
        <source>%1 made no difference that can be told.</source>
        <translation>%1: kein erkennbarer Unterschied.</translation>
    </message>
    <message>
        <source>%1 brought about %2 points. More may help.</source>
        <translation>%1: etwa %2 Punkte gewonnen. Mehr kann helfen.</translation>
    </message>
    <message>
        <source>%1 cost about %2 points. Look at what the model says about them.</source>
        <translation>%1: etwa %2 Punkte verloren. Nachsehen, was das Modell dazu sagt.</translation>
    </message>
    <message>
        <source>Accuracy over labels</source>
        <translation>Genauigkeit über der Zahl der Labels</translation>
    </message>
    <message>
        <source>%1: %2, likely %3 %</source>
        <translation>%1: %2, wahrscheinlich %3 %</translation>
    </message>
</context>
<context>
    <name>seedling::LimitSlider</name>
    <message>
        <source>no limit</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>as much as it takes</source>
        <translation>so viel wie nötig</translation>
    </message>
</context>
<context>
    <name>seedling::LivePanel</name>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of the held-back labels that the model gets right.</source>
        <translation>Anteil der zurückgehaltenen Labels, die das Modell richtig hat.</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>Ohne Label sicher</translation>
    </message>
    <message>
        <source>Mask rate: share of the unlabelled images whose answer is sure enough to be learnt from.</source>
        <translation>Maskenrate: Anteil der Bilder ohne Label, deren Antwort sicher genug ist, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Resident memory of the worker.</source>
        <translation>Belegter Speicher des Arbeitsprozesses.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Energy of the whole run.</source>
        <translation>Energie des ganzen Laufs.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Images that go through the network each second.</source>
        <translation>Bilder, die in jeder Sekunde durch das Netz gehen.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>known after the first check</source>
        <translation>nach der ersten Prüfung bekannt</translation>
    </message>
    <message>
        <source>not known: too few labels to hold any back</source>
        <translation>nicht bekannt: zu wenige Labels, um welche zurückzuhalten</translation>
    </message>
    <message>
        <source>on %1 test images</source>
        <translation>bei %1 Testbildern</translation>
    </message>
    <message>
        <source>on %1 looked at</source>
        <translation>bei %1 angesehenen</translation>
    </message>
    <message>
        <source>on %1 held back</source>
        <translation>bei %1 zurückgehaltenen</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>wahrscheinlich %1 %</translation>
    </message>
    <message>
        <source>about %1 of %2 images</source>
        <translation>etwa %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at its peak</source>
        <translation>am höchsten Stand</translation>
    </message>
    <message>
        <source>, %1 available</source>
        <translation>, %1 verfügbar</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>, jetzt %1</translation>
    </message>
    <message>
        <source>, mean power %1</source>
        <translation>, im Mittel %1</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>%1 steps in %2</source>
        <translation>%1 Schritte in %2</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>%1, %2 of them new</source>
        <translation>%1, davon %2 neu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>With the mean power of the last run.</source>
        <translation>Mit der mittleren Leistung des letzten Laufs.</translation>
    </message>
    <message>
        <source>, foretold %1</source>
        <translation>, vorhergesagt %1</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>What the last run with the same settings took.</source>
        <translation>Was der letzte Lauf mit denselben Einstellungen gebraucht hat.</translation>
    </message>
    <message>
        <source>The memory that these settings take is not known before the first run with them; it is foretold before its first step.</source>
        <translation>Wie viel Speicher diese Einstellungen brauchen, ist vor dem ersten Lauf mit ihnen nicht bekannt; vorhergesagt wird es vor seinem ersten Schritt.</translation>
    </message>
    <message>
        <source>How much memory it takes and how accurate the model is, is not known before the first run. You can go on labelling meanwhile.</source>
        <translation>Wie viel Speicher nötig ist und wie genau das Modell ist, ist vor dem ersten Lauf nicht bekannt. Sie können dabei weiter labeln.</translation>
    </message>
</context>
<context>
    <name>seedling::LogTab</name>
    <message>
        <source>%1  Warning: %2</source>
        <translation>%1  Warnung: %2</translation>
    </message>
    <message>
        <source>%1  Failed: %2</source>
        <translation>%1  Gescheitert: %2</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>Nothing has happened since the project was opened.</source>
        <translation>Seit das Projekt geöffnet wurde, ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>seedling::LoupeCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>seedling::LoupePage</name>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>Zurück zur Galerie</translation>
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
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>Eins zu eins</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Undo and go back</source>
        <translation>Rückgängig und zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>seedling::LoupePanel</name>
    <message>
        <source>About this image</source>
        <translation>Über dieses Bild</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Why this image</source>
        <translation>Warum dieses Bild</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Between %1 and %2, and about %3 others look like it. Its label would settle most of them.</source>
        <translation>Zwischen %1 und %2, und etwa %3 andere sehen ihm ähnlich. Sein Label würde die meisten klären.</translation>
    </message>
    <message>
        <source>About %1 others look like it, and none of them is near a label yet.</source>
        <translation>Etwa %1 andere sehen ihm ähnlich, und keines liegt bisher nahe einem Label.</translation>
    </message>
    <message>
        <source>None yet. After some labels this says what the image looks like.</source>
        <translation>Noch keiner. Nach einigen Labels steht hier, wonach das Bild aussieht.</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>by similar images</source>
        <translation>nach ähnlichen Bildern</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>top folder</source>
        <translation>oberster Ordner</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>seedling::MainWindow</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>%1 labels from %2.</source>
        <translation>%1 Labels aus %2.</translation>
    </message>
    <message>
        <source>%1 of its images are not in this project.</source>
        <translation>%1 ihrer Bilder sind nicht in diesem Projekt.</translation>
    </message>
    <message>
        <source>%1 with several classes were left as they are.</source>
        <translation>%1 mit mehreren Klassen blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Copied into the class folders of %1.</source>
        <translation>In die Klassenordner von %1 kopiert.</translation>
    </message>
    <message>
        <source>The labels are in %1.</source>
        <translation>Die Labels sind in %1.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Looking through %1: %2 images so far</source>
        <translation>%1 wird durchsucht: bisher %2 Bilder</translation>
    </message>
    <message>
        <source>%1 images added.</source>
        <translation>%1 Bilder hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 new images were found in the folder.</source>
        <translation>%1 neue Bilder im Ordner gefunden.</translation>
    </message>
    <message>
        <source>%1 moved images were found again.</source>
        <translation>%1 verschobene Bilder wiedergefunden.</translation>
    </message>
    <message>
        <source>Some images are no longer where they were. Connect the drive they are on, or put them back, and open the project again.</source>
        <translation>Einige Bilder sind nicht mehr, wo sie waren. Schließen Sie das Laufwerk an oder legen Sie sie zurück, und öffnen Sie das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>A run goes on. Stop it before opening another project.</source>
        <translation>Ein Lauf ist im Gange. Beenden Sie ihn, bevor Sie ein anderes Projekt öffnen.</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Beenden, Bestes behalten</translation>
    </message>
    <message>
        <source>%1 is open in another window. This one shows it and changes nothing.</source>
        <translation>%1 ist in einem anderen Fenster offen. Dieses zeigt es und ändert nichts.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>That is a single image.</source>
        <translation>Das ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <source>Drop the folder that holds the images.</source>
        <translation>Ziehen Sie den Ordner mit den Bildern hierher.</translation>
    </message>
    <message>
        <source>What should become of %1?</source>
        <translation>Was soll aus %1 werden?</translation>
    </message>
    <message>
        <source>Take its labels</source>
        <translation>Labels übernehmen</translation>
    </message>
    <message>
        <source>Open its images</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Add to this project</source>
        <translation>Zu diesem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Open on its own</source>
        <translation>Für sich öffnen</translation>
    </message>
    <message>
        <source>Done. Every image now has a suggestion: Enter accepts it.</source>
        <translation>Fertig. Jedes Bild hat jetzt einen Vorschlag: Eingabe nimmt ihn an.</translation>
    </message>
    <message>
        <source>The model is kept. The images were not predicted.</source>
        <translation>Das Modell ist gesichert. Die Bilder wurden nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>Nothing is learnt any more until you train.</source>
        <translation>Bis Sie trainieren, wird nichts mehr gelernt.</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Wieder lernen</translation>
    </message>
    <message>
        <source>Train once: there is no model to use yet.</source>
        <translation>Trainieren Sie einmal: noch gibt es kein Modell zum Verwenden.</translation>
    </message>
    <message>
        <source>Run %1 stopped at step %2 and can go on from there.</source>
        <translation>Lauf %1 hielt bei Schritt %2 an und kann dort weitergehen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Keep what it has</source>
        <translation>Behalten, was er hat</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>That is there as soon as a project is open.</source>
        <translation>Das gibt es, sobald ein Projekt geöffnet ist.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
</context>
<context>
    <name>seedling::MapBar</name>
    <message>
        <source>Show in gallery</source>
        <translation>In der Galerie zeigen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>1 image selected</source>
        <translation>1 Bild ausgewählt</translation>
    </message>
    <message>
        <source>%1 images selected</source>
        <translation>%1 Bilder ausgewählt</translation>
    </message>
    <message>
        <source>The key of a class labels them all; one undo takes it back.</source>
        <translation>Die Taste einer Klasse gibt allen das Label; einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Draw around images to select them. Shift adds, Alt removes.</source>
        <translation>Umfahren Sie Bilder, um sie auszuwählen. Umschalt nimmt hinzu, Alt nimmt weg.</translation>
    </message>
</context>
<context>
    <name>seedling::MapHead</name>
    <message>
        <source>Colour by the model&apos;s answer</source>
        <translation>Nach der Antwort des Modells färben</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Neighbourhoods (t-SNE)</source>
        <translation>Nachbarschaften (t-SNE)</translation>
    </message>
    <message>
        <source>The view from which all images lie furthest apart (principal components). Far apart means different; groups may cover each other.</source>
        <translation>Die Ansicht, in der alle Bilder am weitesten auseinanderliegen (Hauptkomponenten). Weit auseinander heißt verschieden; Gruppen können einander verdecken.</translation>
    </message>
    <message>
        <source>Images that resemble each other lie together (t-SNE). Groups come out clearly; how far one group lies from another says little.</source>
        <translation>Bilder, die einander ähneln, liegen beisammen (t-SNE). Gruppen treten deutlich hervor; wie weit eine Gruppe von einer anderen liegt, sagt wenig.</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Fortschritt der Karte</translation>
    </message>
    <message>
        <source>There are no answers yet. Label some images, or train.</source>
        <translation>Es gibt noch keine Antworten. Geben Sie einigen Bildern ein Label, oder trainieren Sie.</translation>
    </message>
    <message>
        <source>The overview is being worked out.</source>
        <translation>Der Überblick wird berechnet.</translation>
    </message>
    <message>
        <source>Neighbourhoods are being worked out, %1. The picture settles.</source>
        <translation>Nachbarschaften werden berechnet, %1. Das Bild kommt zur Ruhe.</translation>
    </message>
</context>
<context>
    <name>seedling::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>seedling::MapProjector</name>
    <message>
        <source>There was not enough memory to draw the map.</source>
        <translation>Der Speicher reichte nicht, um die Karte zu zeichnen.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>seedling::MapTab</name>
    <message>
        <source>There are no images yet</source>
        <translation>Es gibt noch keine Bilder</translation>
    </message>
    <message>
        <source>The map is being made</source>
        <translation>Die Karte entsteht</translation>
    </message>
    <message>
        <source>When a folder of images is open, you see here which of them are alike.</source>
        <translation>Wenn ein Ordner mit Bildern geöffnet ist, sehen Sie hier, welche einander gleichen.</translation>
    </message>
    <message>
        <source>All images are compared in the background as soon as a project is open, and again when a run has ended; not while one goes on. The map comes up here by itself.</source>
        <translation>Alle Bilder werden im Hintergrund verglichen, sobald ein Projekt geöffnet ist, und noch einmal, wenn ein Lauf beendet ist; nicht, solange einer läuft. Die Karte erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Select some images first: draw around them.</source>
        <translation>Wählen Sie zuerst einige Bilder aus: Umfahren Sie sie.</translation>
    </message>
    <message>
        <source>Selected on the map</source>
        <translation>Auf der Karte ausgewählt</translation>
    </message>
</context>
<context>
    <name>seedling::MapView</name>
    <message>
        <source>Map of the images</source>
        <translation>Karte der Bilder</translation>
    </message>
</context>
<context>
    <name>seedling::MeasureRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 s. %3</source>
        <translation>%1 von %2 s. %3</translation>
    </message>
</context>
<context>
    <name>seedling::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>seedling::MeterDesk</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>Die Antwort des Arbeitsprozesses konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
</context>
<context>
    <name>seedling::MeterListPart</name>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>can be read, not used</source>
        <translation>lesbar, nicht benutzt</translation>
    </message>
    <message>
        <source>there, but may not be read</source>
        <translation>da, darf aber nicht gelesen werden</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>there, but does not move</source>
        <translation>da, bewegt sich aber nicht</translation>
    </message>
    <message>
        <source>there, but it has just jumped</source>
        <translation>da, ist aber eben gesprungen</translation>
    </message>
    <message>
        <source>What it sees is known better from a meter that is used.</source>
        <translation>Was es sieht, weiß ein benutztes Messgerät besser.</translation>
    </message>
    <message>
        <source>See &quot;Make it more exact&quot; below.</source>
        <translation>Siehe „Genauer machen“ unten.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woher das bekannt ist</translation>
    </message>
    <message>
        <source>The meters are being read.</source>
        <translation>Die Messgeräte werden gelesen.</translation>
    </message>
    <message>
        <source>Reading the meters …</source>
        <translation>Messgeräte werden gelesen …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 What is shown here is as of %2.</source>
        <translation>%1 Was hier steht, ist der Stand von %2.</translation>
    </message>
    <message>
        <source>A run would be metered by: %1. Just now the machine used %2 (%3).</source>
        <translation>Ein Lauf würde gemessen mit: %1. Eben brauchte der Rechner %2 (%3).</translation>
    </message>
    <message>
        <source>Command that lets %1 be read</source>
        <translation>Befehl, der %1 lesbar macht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>Den Befehl für %1 kopieren</translation>
    </message>
</context>
<context>
    <name>seedling::MetricCard</name>
    <message>
        <source>no news for %1 s</source>
        <translation>seit %1 s keine Nachricht</translation>
    </message>
</context>
<context>
    <name>seedling::MetricTable</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>seedling::MetricTableView</name>
    <message>
        <source>Figures of the run, by step</source>
        <translation>Zahlen des Laufs, nach Schritten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Every figure that was recorded, in the units of its name.</source>
        <translation>Jede aufgezeichnete Zahl, in der Einheit ihres Namens.</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Back to the charts</source>
        <translation>Zurück zu den Diagrammen</translation>
    </message>
    <message>
        <source>Every figure of the chart “%1”.</source>
        <translation>Jede Zahl des Diagramms „%1“.</translation>
    </message>
</context>
<context>
    <name>seedling::ModelCard</name>
    <message>
        <source>%1 weights</source>
        <translation>%1 Gewichte</translation>
    </message>
    <message>
        <source>%1 million weights</source>
        <translation>%1 Millionen Gewichte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There is no model yet. Train once.</source>
        <translation>Noch gibt es kein Modell. Trainieren Sie einmal.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Right, by class</source>
        <translation>Richtig, nach Klassen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>%1 % likely, n = %2</source>
        <translation>wahrscheinlich %1 %, n = %2</translation>
    </message>
    <message>
        <source>accuracy not known</source>
        <translation>Genauigkeit nicht bekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Rechenschritte</translation>
    </message>
</context>
<context>
    <name>seedling::OptionForm</name>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Weniger Optionen</translation>
    </message>
    <message>
        <source>Reset %1 changed</source>
        <translation>%1 geänderte zurücksetzen</translation>
    </message>
    <message>
        <source>Memory and energy: see Cost</source>
        <translation>Speicher und Energie: siehe Kosten</translation>
    </message>
    <message>
        <source>Research: it learns without backpropagation, on a network that settles at an energy. On a processor that is many times the work; the tab Settling shows what for.</source>
        <translation>Forschung: Es lernt ohne Rückwärtsrechnung (Backpropagation), mit einem Netz, das sich auf eine Energie einpendelt. Auf einem Prozessor ist das ein Vielfaches der Arbeit; der Reiter Einpendeln zeigt, wozu.</translation>
    </message>
</context>
<context>
    <name>seedling::OptionRow</name>
    <message>
        <source>Back to the value of the preset</source>
        <translation>Zurück zum Wert der Voreinstellung</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Weights of PyTorch (*.pth *.pt *.bin);;All files (*)</source>
        <translation>Gewichte von PyTorch (*.pth *.pt *.bin);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>seedling::PredictDrop</name>
    <message>
        <source>Drop an image or a folder here</source>
        <translation>Ziehen Sie ein Bild oder einen Ordner hierher</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Das Modell wird gefragt</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Looking for images: %1 so far</source>
        <translation>Bilder werden gesucht: bisher %1</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>Kamera beenden</translation>
    </message>
</context>
<context>
    <name>seedling::PresetPicker</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>1 option changed.</source>
        <translation>1 Option geändert.</translation>
    </message>
    <message>
        <source>%1 options changed.</source>
        <translation>%1 Optionen geändert.</translation>
    </message>
</context>
<context>
    <name>seedling::PretrainedNote</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>Die Antwort des Arbeitsprozesses konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>Die Datei wird angesehen …</translation>
    </message>
    <message>
        <source>%1 from torchvision, %2 million parameters, SHA-256 %3…</source>
        <translation>%1 von torchvision, %2 Millionen Parameter, SHA-256 %3…</translation>
    </message>
    <message>
        <source>TorchScript encoder with %1 features, %2 million parameters, SHA-256 %3…</source>
        <translation>TorchScript-Encoder mit %1 Merkmalen, %2 Millionen Parameter, SHA-256 %3…</translation>
    </message>
    <message>
        <source>Its weights cannot go on learning: only the last layer can.</source>
        <translation>Seine Gewichte können nicht weiterlernen, nur die letzte Schicht kann es.</translation>
    </message>
    <message>
        <source>Use it frozen</source>
        <translation>Eingefroren nutzen</translation>
    </message>
</context>
<context>
    <name>seedling::ProgressTab</name>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>Noch ist nichts trainiert</translation>
    </message>
    <message>
        <source>Label a few images of each class, then press Train. Here you see how well it goes, and what it costs, while you go on labelling.</source>
        <translation>Labeln Sie einige Bilder jeder Klasse und drücken Sie Trainieren. Hier sehen Sie dann, wie gut es geht und was es kostet, während Sie weiter labeln.</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>run-%1.csv</source>
        <translation>lauf-%1.csv</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Use a smaller batch</source>
        <translation>Einen kleineren Stapel nehmen</translation>
    </message>
    <message>
        <source>Go on without the limit</source>
        <translation>Ohne die Grenze fortfahren</translation>
    </message>
</context>
<context>
    <name>seedling::ProjectModel</name>
    <message>
        <source>This class is gone.</source>
        <translation>Diese Klasse gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The project is open in another window; this one only looks.</source>
        <translation>Das Projekt ist in einem anderen Fenster offen; dieses zeigt es nur.</translation>
    </message>
    <message>
        <source>Go on there, or close that window and open the project here again.</source>
        <translation>Machen Sie dort weiter, oder schließen Sie jenes Fenster und öffnen Sie das Projekt hier noch einmal.</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
</context>
<context>
    <name>seedling::ProjectOpener</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name, or connect the drive it is on.</source>
        <translation>Prüfen Sie den Namen, oder schließen Sie das Laufwerk an.</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>beispiel</translation>
    </message>
    <message>
        <source>the sample</source>
        <translation>das Beispiel</translation>
    </message>
</context>
<context>
    <name>seedling::QtConvert</name>
    <message>
        <source>image %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>seedling::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>seedling::RecentRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens the project</source>
        <translation>Öffnet das Projekt</translation>
    </message>
    <message>
        <source>Its file was not found. Takes it off the list.</source>
        <translation>Seine Datei wurde nicht gefunden. Nimmt es von der Liste.</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>. Moved, deleted, or on a drive that is not connected.</source>
        <translation>. Verschoben, gelöscht oder auf einem Laufwerk, das nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
</context>
<context>
    <name>seedling::ReviewPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was es gekostet hat</translation>
    </message>
    <message>
        <source>%1 of %2 images of the test part were right.</source>
        <translation>%1 von %2 Bildern des Testteils waren richtig.</translation>
    </message>
    <message>
        <source>%1 of %2 labels that were held back were right.</source>
        <translation>%1 von %2 zurückgehaltenen Labels waren richtig.</translation>
    </message>
    <message>
        <source>Not known: too few labels to hold any back, and no test part.</source>
        <translation>Nicht bekannt: zu wenige Labels, um welche zurückzuhalten, und kein Testteil.</translation>
    </message>
    <message>
        <source>Known after the first run.</source>
        <translation>Nach dem ersten Lauf bekannt.</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Done enough?</source>
        <translation>Genug getan?</translation>
    </message>
</context>
<context>
    <name>seedling::ReviewTab</name>
    <message>
        <source>Where it is wrong</source>
        <translation>Wo es falsch liegt</translation>
    </message>
    <message>
        <source>Rows: what it is. Columns: what the model said.</source>
        <translation>Zeilen: was es ist. Spalten: was das Modell sagte.</translation>
    </message>
    <message>
        <source>Images of the chosen cell</source>
        <translation>Bilder des gewählten Felds</translation>
    </message>
    <message>
        <source>Images the model is torn about</source>
        <translation>Bilder, bei denen das Modell schwankt</translation>
    </message>
    <message>
        <source>%1 of %2 test images</source>
        <translation>%1 von %2 Testbildern</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Noch gibt es nichts zu prüfen</translation>
    </message>
    <message>
        <source>After the first run you see here which classes are mixed up, and which of your labels the model doubts.</source>
        <translation>Nach dem ersten Lauf sehen Sie hier, welche Klassen verwechselt werden und welche Ihrer Labels das Modell bezweifelt.</translation>
    </message>
    <message>
        <source>The run goes on</source>
        <translation>Der Lauf ist im Gange</translation>
    </message>
    <message>
        <source>When it has ended, you see here where it is wrong.</source>
        <translation>Wenn er zu Ende ist, sehen Sie hier, wo er falsch liegt.</translation>
    </message>
    <message>
        <source>Measuring on the test part</source>
        <translation>Am Testteil wird gemessen</translation>
    </message>
    <message>
        <source>%1 images are looked at.</source>
        <translation>%1 Bilder werden angesehen.</translation>
    </message>
    <message>
        <source>There is no test part</source>
        <translation>Es gibt keinen Testteil</translation>
    </message>
    <message>
        <source>A test part is a set of images with known classes that is never trained on. Add one as a folder named &quot;test&quot; beside &quot;train&quot;, and the mistakes are shown here.</source>
        <translation>Ein Testteil sind Bilder mit bekannten Klassen, aus denen nie gelernt wird. Legen Sie einen als Ordner „test“ neben „train“, dann stehen die Fehler hier.</translation>
    </message>
    <message>
        <source>The run could not be measured</source>
        <translation>Der Lauf konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>No mistakes on the test part</source>
        <translation>Keine Fehler am Testteil</translation>
    </message>
    <message>
        <source>Choose a cell to see its images</source>
        <translation>Wählen Sie ein Feld, um seine Bilder zu sehen</translation>
    </message>
    <message>
        <source>%1 read as %2, %3 of %4</source>
        <translation>%1 gelesen als %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1 recognised, %2 of %3</source>
        <translation>%1 erkannt, %2 von %3</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>The model is torn between %1 and %2 on %3, closest first. Labelling these settles the most.</source>
        <translation>Das Modell schwankt bei %3 zwischen %1 und %2, die knappsten zuerst. Diese zu labeln klärt am meisten.</translation>
    </message>
    <message>
        <source>1 more image</source>
        <translation>1 weiteren Bild</translation>
    </message>
    <message>
        <source>%1 more images</source>
        <translation>%1 weiteren Bildern</translation>
    </message>
    <message>
        <source>Label 1 image</source>
        <translation>1 Bild labeln</translation>
    </message>
    <message>
        <source>Label %1 images</source>
        <translation>%1 Bilder labeln</translation>
    </message>
</context>
<context>
    <name>seedling::RunActions</name>
    <message>
        <source>Run %1 is deleted; %2 are free again.</source>
        <translation>Lauf %1 ist gelöscht; %2 sind wieder frei.</translation>
    </message>
    <message>
        <source>%1 runs are deleted; %2 are free again.</source>
        <translation>%1 Läufe sind gelöscht; %2 sind wieder frei.</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>Der Bericht ist geschrieben: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Another window has this project open. Do it there.</source>
        <translation>Ein anderes Fenster hat dieses Projekt geöffnet. Tun Sie es dort.</translation>
    </message>
    <message>
        <source>Reading what %1 says…</source>
        <translation>Liest, was %1 sagt …</translation>
    </message>
    <message>
        <source>%1 is in use until a newer one ends.</source>
        <translation>%1 wird verwendet, bis ein neuerer endet.</translation>
    </message>
    <message>
        <source>It has no answer for 1 image.</source>
        <translation>Für 1 Bild hat er keine Antwort.</translation>
    </message>
    <message>
        <source>It has no answers for %1 images.</source>
        <translation>Für %1 Bilder hat er keine Antworten.</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 is still being trained. Stop it first, or choose others.</source>
        <translation>%1 wird noch trainiert. Halten Sie ihn erst an, oder wählen Sie andere.</translation>
    </message>
    <message>
        <source>Delete run %1 and its model (%2)?</source>
        <translation>Lauf %1 und sein Modell löschen (%2)?</translation>
    </message>
    <message>
        <source>Delete %1 runs and their models (%2)?</source>
        <translation>%1 Läufe und ihre Modelle löschen (%2)?</translation>
    </message>
    <message>
        <source>Then %1 is in use.</source>
        <translation>Dann wird %1 verwendet.</translation>
    </message>
    <message>
        <source>Then no model is left.</source>
        <translation>Dann bleibt kein Modell.</translation>
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
    <name>seedling::RunCharts</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of the held-back labels that the model gets right, with the 95 % Wilson interval.</source>
        <translation>Anteil der zurückgehaltenen Labels, die das Modell richtig hat, mit dem 95-%-Bereich nach Wilson.</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>Ohne Label sicher</translation>
    </message>
    <message>
        <source>Mask rate: share of the unlabelled images whose answer is sure enough to be learnt from.</source>
        <translation>Maskenrate: Anteil der Bilder ohne Label, deren Antwort sicher genug ist, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy on labelled images, and on unlabelled ones that are trusted.</source>
        <translation>Kreuzentropie bei gelabelten Bildern und bei solchen ohne Label, denen vertraut wird.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Energy since the run began, with its likely range; below, the power.</source>
        <translation>Energie seit Beginn des Laufs mit ihrem wahrscheinlichen Bereich; darunter die Leistung.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Images that go through the network each second, all views counted.</source>
        <translation>Bilder, die in jeder Sekunde durch das Netz gehen, alle Ansichten gezählt.</translation>
    </message>
    <message>
        <source>not known: too few labels to hold any back</source>
        <translation>nicht bekannt: zu wenige Labels, um welche zurückzuhalten</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>wahrscheinlich %1 %</translation>
    </message>
    <message>
        <source>on %1 test images</source>
        <translation>bei %1 Testbildern</translation>
    </message>
    <message>
        <source>on %1 held back</source>
        <translation>bei %1 zurückgehaltenen</translation>
    </message>
    <message>
        <source>about %1 of %2 images</source>
        <translation>etwa %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>labelled + unlabelled</source>
        <translation>gelabelt + ohne Label</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>no news for %1 s</source>
        <translation>seit %1 s keine Nachricht</translation>
    </message>
    <message>
        <source>foretold %1</source>
        <translation>vorhergesagt %1</translation>
    </message>
    <message>
        <source>Resident memory of the worker, and what it is for; the activations as a forward pass leaves them.</source>
        <translation>Belegter Speicher des Arbeitsprozesses und wofür er da ist; die Aktivierungen, wie ein Vorwärtsdurchlauf sie hinterlässt.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Share of every class in what was trusted since the check before; the fuller the colour, the larger. Beside it the threshold of every class.</source>
        <translation>Anteil jeder Klasse an dem, dem seit der vorigen Prüfung vertraut wurde; je kräftiger die Farbe, desto größer. Daneben die Schwelle jeder Klasse.</translation>
    </message>
    <message>
        <source>Share of what is trusted, by class</source>
        <translation>Anteil an dem, dem vertraut wird, nach Klassen</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Step size of the optimizer, as the plan of the run has it.</source>
        <translation>Schrittweite des Optimierers, wie der Plan des Laufs sie vorsieht.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Confidence from which the answer for an image without a label is trusted.</source>
        <translation>Sicherheit, ab der der Antwort für ein Bild ohne Label vertraut wird.</translation>
    </message>
    <message>
        <source>%1 most, %2 least (%3)</source>
        <translation>%1 am meisten, %2 am wenigsten (%3)</translation>
    </message>
</context>
<context>
    <name>seedling::RunControls</name>
    <message>
        <source>predicting</source>
        <translation>sagt vorher</translation>
    </message>
    <message>
        <source>Stop predicting</source>
        <translation>Vorhersage beenden</translation>
    </message>
    <message>
        <source>The model is kept. Without an answer for every image the run suggests nothing until it goes on.</source>
        <translation>Das Modell bleibt erhalten. Ohne eine Antwort für jedes Bild schlägt der Lauf nichts vor, bis er weitergeht.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Beenden, Bestes behalten</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>Optionen des Trainings</translation>
    </message>
    <message>
        <source>Ends the run at the next safe point. The model so far is kept and answers for every image.</source>
        <translation>Beendet den Lauf am nächsten sicheren Punkt. Das Modell wird behalten und antwortet für jedes Bild.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Learn from the labels and all images</source>
        <translation>Aus den Labels und allen Bildern lernen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Training options, %1 changed</source>
        <translation>Optionen des Trainings, %1 geändert</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <translation>angehalten, noch %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>Options of the next run</source>
        <translation>Optionen des nächsten Laufs</translation>
    </message>
</context>
<context>
    <name>seedling::RunEnergyPart</name>
    <message>
        <source>Known after the first seconds of the run.</source>
        <translation>Bekannt nach den ersten Sekunden des Laufs.</translation>
    </message>
    <message>
        <source>This run has recorded no energy.</source>
        <translation>Dieser Lauf hat keine Energie verzeichnet.</translation>
    </message>
    <message>
        <source>This run has not come to an end, so nothing was summed up. Go on with it, or see its course under Progress.</source>
        <translation>Dieser Lauf kam nicht zu Ende, also wurde nichts zusammengezählt. Setzen Sie ihn fort, oder sehen Sie seinen Verlauf unter Fortschritt.</translation>
    </message>
    <message>
        <source>What the machine uses at rest was not known. Measure it once below; runs from then on show this.</source>
        <translation>Was der Rechner in Ruhe braucht, war nicht bekannt. Messen Sie es unten einmal; Läufe danach zeigen das hier.</translation>
    </message>
    <message>
        <source>The system does not say how busy all programs together were, as is usual in containers. Run on the machine itself.</source>
        <translation>Das System sagt nicht, wie beschäftigt alle Programme zusammen waren, wie in Containern üblich. Arbeiten Sie auf dem Rechner selbst.</translation>
    </message>
    <message>
        <source>It is a share of what is above idle.</source>
        <translation>Das ist ein Anteil dessen, was über der Ruhe liegt.</translation>
    </message>
    <message>
        <source>%1 of it measured</source>
        <translation>%1 davon gemessen</translation>
    </message>
    <message>
        <source>No run yet. The first one tells what learning costs here.</source>
        <translation>Noch kein Lauf. Der erste sagt, was das Lernen hier kostet.</translation>
    </message>
    <message>
        <source>Whole machine</source>
        <translation>Ganzer Rechner</translation>
    </message>
    <message>
        <source>All that the machine used during the run, as far as it is metered.</source>
        <translation>Alles, was der Rechner während des Laufs brauchte, soweit es gemessen wird.</translation>
    </message>
    <message>
        <source>Above idle</source>
        <translation>Über der Ruhe</translation>
    </message>
    <message>
        <source>What it used over what it uses at rest.</source>
        <translation>Was er über den Verbrauch in Ruhe hinaus brauchte.</translation>
    </message>
    <message>
        <source>Share of this process</source>
        <translation>Anteil dieses Programms</translation>
    </message>
    <message>
        <source>Of what is above idle, the part of the run, by its processor time.</source>
        <translation>Von dem, was über der Ruhe liegt, der Teil des Laufs, nach seiner Rechenzeit.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>No news of the run for %1 s.</source>
        <translation>Seit %1 s keine Nachricht vom Lauf.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Rechenschritte</translation>
    </message>
    <message>
        <source>Counted: forward, backward and the optimizer&apos;s.</source>
        <translation>Gezählt: vorwärts, rückwärts und die des Optimierers.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean power of the machine</source>
        <translation>Mittlere Leistung des Rechners</translation>
    </message>
    <message>
        <source>Carbon: %1 CO₂e at %2 g/kWh (%3).</source>
        <translation>Kohlendioxid: %1 CO₂e bei %2 g/kWh (%3).</translation>
    </message>
    <message>
        <source>Carbon: known when the meters have answered.</source>
        <translation>Kohlendioxid: bekannt, wenn die Messgeräte geantwortet haben.</translation>
    </message>
    <message>
        <source>Carbon: – The run has no figure for its electricity.</source>
        <translation>Kohlendioxid: – Der Lauf hat keinen Wert für seinen Strom.</translation>
    </message>
</context>
<context>
    <name>seedling::RunEvaluations</name>
    <message>
        <source>The worker&apos;s answer could not be read.</source>
        <translation>Die Antwort des Arbeitsprozesses konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
</context>
<context>
    <name>seedling::RunHead</name>
    <message>
        <source>predicting every image</source>
        <translation>jedes Bild wird vorhergesagt</translation>
    </message>
    <message>
        <source>starting the worker</source>
        <translation>der Arbeitsprozess startet</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>pausing after this step</source>
        <translation>hält nach diesem Schritt an</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>stopping at the next safe point</source>
        <translation>endet am nächsten sicheren Punkt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped, model kept</source>
        <translation>beendet, Modell behalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>updated now</source>
        <translation>gerade aktualisiert</translation>
    </message>
    <message>
        <source>no news for %1 s</source>
        <translation>seit %1 s keine Nachricht</translation>
    </message>
    <message>
        <source>updated %1 s ago</source>
        <translation>vor %1 s aktualisiert</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
</context>
<context>
    <name>seedling::RunListModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>This run is shown.</source>
        <translation>Dieser Lauf wird gezeigt.</translation>
    </message>
    <message>
        <source>Click to show this run; tick it to draw it beside the other.</source>
        <translation>Ein Klick zeigt diesen Lauf; ein Haken zeichnet ihn neben den anderen.</translation>
    </message>
</context>
<context>
    <name>seedling::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>seedling::RunPanel</name>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Einstellungen, die abweichen</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>Lauf %1 gegen Lauf %2</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Anhalten, wenn</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Nothing gained for 1 check</source>
        <translation>1 Prüfung ohne Gewinn</translation>
    </message>
    <message>
        <source>Nothing gained for %1 checks</source>
        <translation>%1 Prüfungen ohne Gewinn</translation>
    </message>
    <message>
        <source>Energy reaches %1</source>
        <translation>Energie erreicht %1</translation>
    </message>
    <message>
        <source>Memory passes %1</source>
        <translation>Speicher übersteigt %1</translation>
    </message>
    <message>
        <source>1 % more costs over %1</source>
        <translation>1 % mehr kostet über %1</translation>
    </message>
    <message>
        <source>Cost of the next run</source>
        <translation>Kosten des nächsten Laufs</translation>
    </message>
    <message>
        <source>How much memory and energy it may take, and what it would take</source>
        <translation>Wie viel Speicher und Energie er nehmen darf, und wie viel er bräuchte</translation>
    </message>
</context>
<context>
    <name>seedling::RunTableModel</name>
    <message>
        <source>%1, in use</source>
        <translation>%1, verwendet</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Likely, %</source>
        <translation>Wahrscheinlich, %</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Energy is</source>
        <translation>Energie ist</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>seedling::RunTableView</name>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Enter shows a run, C compares it with the shown one, U uses its model, Delete deletes it, S sorts by the column.</source>
        <translation>Enter zeigt einen Lauf, C vergleicht ihn mit dem gezeigten, U verwendet sein Modell, Entf löscht ihn, S sortiert nach der Spalte.</translation>
    </message>
</context>
<context>
    <name>seedling::RunsTab</name>
    <message>
        <source>Use this run</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the table of runs</source>
        <translation>Tabelle der Läufe speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Draws this run beside the one that is shown (C).</source>
        <translation>Zeichnet diesen Lauf neben den gezeigten (C).</translation>
    </message>
    <message>
        <source>All about this run as one page for a browser.</source>
        <translation>Alles über diesen Lauf als eine Seite für den Browser.</translation>
    </message>
    <message>
        <source>Deletes all runs that are selected, after a question (Delete).</source>
        <translation>Löscht alle ausgewählten Läufe, nach einer Frage (Entf).</translation>
    </message>
    <message>
        <source>Accuracy for what it took</source>
        <translation>Genauigkeit für den Aufwand</translation>
    </message>
    <message>
        <source>The line joins the runs that no other run beats: more accurate for the same, or as accurate for less (Pareto front).</source>
        <translation>Die Linie verbindet die Läufe, die kein anderer schlägt: genauer für dasselbe, oder ebenso genau für weniger (Pareto-Front).</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>What accuracy is compared with</source>
        <translation>Womit die Genauigkeit verglichen wird</translation>
    </message>
    <message>
        <source>Accuracy of the runs for what they took</source>
        <translation>Genauigkeit der Läufe für ihren Aufwand</translation>
    </message>
    <message>
        <source>Settings in which run %1 and run %2 differ</source>
        <translation>Worin sich Lauf %1 und Lauf %2 unterscheiden</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Unterschiedliche Einstellungen</translation>
    </message>
    <message>
        <source>None: they were trained alike.</source>
        <translation>Keine: Sie wurden gleich trainiert.</translation>
    </message>
    <message>
        <source>Enter shows a run, C compares another with it.</source>
        <translation>Enter zeigt einen Lauf, C vergleicht einen anderen mit ihm.</translation>
    </message>
    <message>
        <source>Its model is in use already.</source>
        <translation>Sein Modell wird schon verwendet.</translation>
    </message>
    <message>
        <source>From now on its model suggests, predicts and is exported, until a newer run ends (U). Labels stay as they are.</source>
        <translation>Von nun an schlägt sein Modell vor, antwortet und wird exportiert, bis ein neuerer Lauf endet (U). Die Labels bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>seedling::SettlingTab</name>
    <message>
        <source>On a processor this costs more: the network takes many sweeps to settle where an ordinary one answers in a single pass. It is studied because each weight learns from nothing but what is active on its two sides, in two settled states: no errors have to be sent back through the layers. An analog circuit settles by itself, as its physics has it, and could learn where its weights are. Whether that pays for networks of a useful size is open.</source>
        <translation>Auf einem Prozessor kostet das mehr: Das Netz braucht viele Durchgänge, um sich einzupendeln, wo ein gewöhnliches in einem einzigen antwortet. Erforscht wird es, weil jedes Gewicht allein aus dem lernt, was in zwei eingependelten Zuständen auf seinen beiden Seiten aktiv ist: Fehler müssen nicht durch die Schichten zurückgeschickt werden. Eine analoge Schaltung pendelt sich von selbst ein, wie ihre Physik es will, und könnte dort lernen, wo ihre Gewichte sind. Ob sich das für Netze von nützlicher Größe lohnt, ist offen.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Mean energy of an image after each sweep, without the push. On the shaded ground the last layer is pushed by the loss.</source>
        <translation>Mittlere Energie eines Bildes nach jedem Durchgang, ohne den Anstoß. Auf dem getönten Grund wird die letzte Schicht vom Verlust angestoßen.</translation>
    </message>
    <message>
        <source>Largest move</source>
        <translation>Größte Bewegung</translation>
    </message>
    <message>
        <source>Residual: how far the unit that moved most has moved in a sweep, of a range from 0 to 1. The smaller, the more the network has settled.</source>
        <translation>Residuum: wie weit sich die Einheit, die sich am meisten bewegt hat, in einem Durchgang bewegt hat, bei einem Bereich von 0 bis 1. Je kleiner, desto mehr hat sich das Netz eingependelt.</translation>
    </message>
    <message>
        <source>What it costs, and why</source>
        <translation>Was es kostet und warum</translation>
    </message>
    <message>
        <source>On analog hardware</source>
        <translation>Auf analoger Hardware</translation>
    </message>
    <message>
        <source>How the network of %1 settles</source>
        <translation>Wie sich das Netz von %1 einpendelt</translation>
    </message>
    <message>
        <source>It is looked at before the first step.</source>
        <translation>Es wird vor dem ersten Schritt betrachtet.</translation>
    </message>
    <message>
        <source>Not recorded in this run.</source>
        <translation>In diesem Lauf nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>settled, mean of %1 images</source>
        <translation>eingependelt, Mittel von %1 Bildern</translation>
    </message>
    <message>
        <source>in the last of %1 sweeps</source>
        <translation>im letzten von %1 Durchgängen</translation>
    </message>
</context>
<context>
    <name>seedling::SpotCheckPart</name>
    <message>
        <source>Spot check</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Another %1 would narrow the range to about %2 %.</source>
        <translation>Weitere %1 würden den Bereich auf etwa %2 % verengen.</translation>
    </message>
    <message>
        <source>%1 of %2 images drawn at random were right.</source>
        <translation>%1 von %2 zufällig gezogenen Bildern waren richtig.</translation>
    </message>
    <message>
        <source>Say yes or no to %1 images drawn at random, and you know how far the model can be trusted with the rest.</source>
        <translation>Sagen Sie bei %1 zufällig gezogenen Bildern ja oder nein, und Sie wissen, wie weit Sie dem Modell beim Rest trauen können.</translation>
    </message>
    <message>
        <source>Go on, %1 are left</source>
        <translation>Weiter, %1 sind übrig</translation>
    </message>
    <message>
        <source>Check %1 more</source>
        <translation>%1 weitere prüfen</translation>
    </message>
    <message>
        <source>Check %1 images</source>
        <translation>%1 Bilder prüfen</translation>
    </message>
    <message>
        <source>Every image without a label was looked at.</source>
        <translation>Jedes Bild ohne Label wurde angesehen.</translation>
    </message>
</context>
<context>
    <name>seedling::SpotCheckView</name>
    <message>
        <source>Spot check</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Progress of the spot check</source>
        <translation>Fortschritt der Stichprobe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nobody could tell</source>
        <translation>Nicht zu erkennen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Später weiter</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Ist das %1?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>seedling::StateList</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>To label</source>
        <translation>Zu labeln</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Gelabelt</translation>
    </message>
    <message>
        <source>Kept for checking</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>seedling::StateRow</name>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: %2 Bilder</translation>
    </message>
</context>
<context>
    <name>seedling::StatusLine</name>
    <message>
        <source>Works offline. Your images stay where they are.</source>
        <translation>Arbeitet ohne Netz. Ihre Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>You can go on labelling. New labels join at the next check.</source>
        <translation>Sie können weiter labeln. Neue Labels kommen bei der nächsten Prüfung dazu.</translation>
    </message>
    <message>
        <source>Drop a folder of images on the window.</source>
        <translation>Ziehen Sie einen Bilderordner auf das Fenster.</translation>
    </message>
    <message>
        <source>Press %1 to name the first class.</source>
        <translation>Drücken Sie %1, um die erste Klasse zu benennen.</translation>
    </message>
    <message>
        <source>Press %1 to name a second class: telling apart needs two.</source>
        <translation>Drücken Sie %1, um eine zweite Klasse zu benennen: Unterscheiden braucht zwei.</translation>
    </message>
    <message>
        <source>%1 has no labels yet: give it %2.</source>
        <translation>%1 hat noch kein Label: labeln Sie %2 davon.</translation>
    </message>
    <message>
        <source>%1 has %2: add %3 more.</source>
        <translation>%1 hat %2: labeln Sie %3 mehr davon.</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
    <message>
        <source>Enough to train: press F5. More %1 would help most.</source>
        <translation>Genug zum Trainieren: F5. Mehr von %1 würde am meisten helfen.</translation>
    </message>
    <message>
        <source>Accept or correct the most useful images, then train again: F5.</source>
        <translation>Nehmen Sie die nützlichsten Bilder an oder berichtigen Sie sie, dann trainieren Sie wieder: F5.</translation>
    </message>
    <message>
        <source>Enough to train: press F5.</source>
        <translation>Genug zum Trainieren: F5.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Link of the message</source>
        <translation>Verweis der Meldung</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
        <source>Stop learning from the images</source>
        <translation>Nicht mehr aus den Bildern lernen</translation>
    </message>
    <message>
        <source>Stop learning from the images. What was learnt is kept for the next run.</source>
        <translation>Nicht mehr aus den Bildern lernen. Was gelernt wurde, bleibt für den nächsten Lauf.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 nicht lesbar</translation>
    </message>
    <message>
        <source>Learning from the images</source>
        <translation>Lernt aus den Bildern</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>What all images look like, without labels. The next run starts from there.</source>
        <translation>Wie alle Bilder aussehen, ohne Labels. Der nächste Lauf beginnt damit.</translation>
    </message>
    <message>
        <source>So that similar images can be suggested.</source>
        <translation>Damit ähnliche Bilder vorgeschlagen werden können.</translation>
    </message>
    <message>
        <source>So that images which show nearly the same take one key.</source>
        <translation>Damit Bilder, die fast dasselbe zeigen, mit einer Taste gelabelt werden.</translation>
    </message>
</context>
<context>
    <name>seedling::Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
</context>
<context>
    <name>seedling::SuggestionBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>with different suggestions</source>
        <translation>mit verschiedenen Vorschlägen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Label all</source>
        <translation>Alle labeln</translation>
    </message>
    <message numerus="yes">
        <source>%n images nearly the same</source>
        <translation>
            <numerusform>%n Bild, fast gleich</numerusform>
            <numerusform>%n fast gleiche Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ThumbnailLoader</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>seedling::Tour</name>
    <message>
        <source>Bring your images</source>
        <translation>Bringen Sie Ihre Bilder</translation>
    </message>
    <message>
        <source>Label a few with single keys</source>
        <translation>Einige mit einzelnen Tasten labeln</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Use the model</source>
        <translation>Das Modell verwenden</translation>
    </message>
    <message>
        <source>Drop a folder of images on the window, or try the sample. The images stay where they are.</source>
        <translation>Ziehen Sie einen Bilderordner auf das Fenster oder probieren Sie das Beispiel aus. Die Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Each class has a key. Press it, and the next image comes that helps most. Four images a class can be enough.</source>
        <translation>Jede Klasse hat eine Taste. Drücken Sie sie, und das Bild, das am meisten hilft, kommt als Nächstes. Vier Bilder je Klasse können genügen.</translation>
    </message>
    <message>
        <source>Press F5. It learns from all images, labelled or not, and you can go on labelling meanwhile.</source>
        <translation>Drücken Sie F5. Es lernt aus allen Bildern, ob gelabelt oder nicht, und Sie können dabei weiter labeln.</translation>
    </message>
    <message>
        <source>Then every image has an answer. Look some of them over, try new images, and export the model. F1 opens the help wherever you are.</source>
        <translation>Dann hat jedes Bild eine Antwort. Sehen Sie einige davon durch, probieren Sie neue Bilder aus und exportieren Sie das Modell. F1 öffnet überall die Hilfe.</translation>
    </message>
</context>
<context>
    <name>seedling::TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <translation>Alt+N</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>seedling::TrainPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>Datentabelle</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Einpendeln</translation>
    </message>
</context>
<context>
    <name>seedling::TrainSession</name>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 geht weiter.</translation>
    </message>
    <message>
        <source>Training starts with preset %1.</source>
        <translation>Das Training beginnt mit der Voreinstellung %1.</translation>
    </message>
    <message>
        <source>Stopped. The model so far is kept.</source>
        <translation>Beendet. Das Modell wird behalten.</translation>
    </message>
    <message>
        <source>Training has finished.</source>
        <translation>Das Training ist fertig.</translation>
    </message>
    <message>
        <source>Discarded after it was interrupted.</source>
        <translation>Nach einer Unterbrechung verworfen.</translation>
    </message>
    <message>
        <source>Ended, to start again with a smaller batch.</source>
        <translation>Beendet, um mit einem kleineren Stapel neu zu beginnen.</translation>
    </message>
</context>
<context>
    <name>seedling::TrustedPart</name>
    <message>
        <source>Look through…</source>
        <translation>Durchsehen …</translation>
    </message>
    <message>
        <source>Trusted without a label</source>
        <translation>Ohne Label sicher</translation>
    </message>
    <message>
        <source>It is sure enough of 1 image without a label to trust itself. If it is wrong, say so: the next run heeds it.</source>
        <translation>Es ist sich bei 1 Bild ohne Label sicher. Ist es falsch, ablehnen: Der nächste Lauf richtet sich danach.</translation>
    </message>
    <message>
        <source>It is sure enough of %1 images without a label to trust itself. Say which are wrong: the next run heeds it.</source>
        <translation>Es ist sich bei %1 Bildern ohne Label sicher. Was falsch ist, ablehnen: Der nächste Lauf richtet sich danach.</translation>
    </message>
</context>
<context>
    <name>seedling::UsePage</name>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Answers saved to %1.</source>
        <translation>Antworten in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Try it on an image</source>
        <translation>An einem Bild ausprobieren</translation>
    </message>
    <message>
        <source>, %1 (%2)</source>
        <translation>, %1 (%2)</translation>
    </message>
    <message>
        <source>%1 could not be read as an image.</source>
        <translation>%1 konnte nicht als Bild gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is in the project now, labelled %2.</source>
        <translation>%1 ist jetzt im Projekt, mit dem Label %2.</translation>
    </message>
    <message>
        <source>Move into class folders in</source>
        <translation>In Klassenordner verschieben, in</translation>
    </message>
    <message>
        <source>Copy into class folders in</source>
        <translation>In Klassenordner kopieren, in</translation>
    </message>
    <message>
        <source>Sorting files</source>
        <translation>Dateien werden einsortiert</translation>
    </message>
    <message>
        <source>No image was found in %1.</source>
        <translation>In %1 wurde kein Bild gefunden.</translation>
    </message>
</context>
<context>
    <name>seedling::WallMeterPart</name>
    <message>
        <source>the first column</source>
        <translation>der ersten Spalte</translation>
    </message>
    <message>
        <source>the second column</source>
        <translation>der zweiten Spalte</translation>
    </message>
    <message>
        <source>Time is read from %1, watts from %2.</source>
        <translation>Die Zeit steht in: %1, die Watt in: %2.</translation>
    </message>
    <message>
        <source>It has no reading yet.</source>
        <translation>Sie hat noch keinen Wert.</translation>
    </message>
    <message>
        <source>Last value %1, %2 old.</source>
        <translation>Letzter Wert %1, %2 alt.</translation>
    </message>
    <message>
        <source>Last value %1, %2 old: start what writes the file, or it does not count.</source>
        <translation>Letzter Wert %1, %2 alt: Starten Sie, was die Datei schreibt, sonst zählt sie nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>Wall meter file…</source>
        <translation>Datei eines Steckdosen-Messgeräts…</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Nicht mehr benutzen</translation>
    </message>
    <message>
        <source>Stop using the wall meter&apos;s file</source>
        <translation>Die Datei des Steckdosen-Messgeräts nicht mehr benutzen</translation>
    </message>
    <message>
        <source>A plug meter sees the whole machine. Choose the CSV file that it writes, with columns named time and watts: it is followed while it grows.</source>
        <translation>Ein Steckdosen-Messgerät sieht den ganzen Rechner. Wählen Sie die CSV-Datei, die es schreibt, mit Spalten namens time und watts: Ihr wird gefolgt, während sie wächst.</translation>
    </message>
    <message>
        <source>File of the wall meter</source>
        <translation>Datei des Steckdosen-Messgeräts</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>seedling::WatchListModel</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
</context>
<context>
    <name>seedling::WatchPanel</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Put the others into a folder &quot;unsure&quot;</source>
        <translation>Die anderen in einen Ordner „unsure“ legen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Ordner, der beobachtet wird</translation>
    </message>
    <message>
        <source>Folder to sort into</source>
        <translation>Ordner, in den einsortiert wird</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Den Ordner wählen, der beobachtet wird</translation>
    </message>
    <message>
        <source>Choose the folder to sort into</source>
        <translation>Den Ordner wählen, in den einsortiert wird</translation>
    </message>
    <message>
        <source>What becomes of the files</source>
        <translation>Was mit den Dateien geschieht</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>Dateien verschieben</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Dateien kopieren</translation>
    </message>
    <message>
        <source>Least sure, in per cent</source>
        <translation>Mindestens sicher, in Prozent</translation>
    </message>
    <message>
        <source>New images in</source>
        <translation>Neue Bilder in</translation>
    </message>
    <message>
        <source>Class folders in</source>
        <translation>Klassenordner in</translation>
    </message>
    <message>
        <source>When at least</source>
        <translation>Wenn mindestens</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>1 file taken back.</source>
        <translation>1 Datei zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 files taken back.</source>
        <translation>%1 Dateien zurückgenommen.</translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation>Trainieren Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>Choose the folder that new images come into.</source>
        <translation>Wählen Sie den Ordner, in den neue Bilder kommen.</translation>
    </message>
    <message>
        <source>Choose the folder that the class folders are made in.</source>
        <translation>Wählen Sie den Ordner, in dem die Klassenordner entstehen.</translation>
    </message>
    <message>
        <source>A folder cannot be sorted into itself. Choose another one.</source>
        <translation>Ein Ordner kann nicht in sich selbst einsortiert werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 sorted</source>
        <translation>%1 einsortiert</translation>
    </message>
    <message>
        <source>, %1 stay</source>
        <translation>, %1 bleiben</translation>
    </message>
    <message>
        <source>Watching: %1.</source>
        <translation>Wird beobachtet: %1.</translation>
    </message>
    <message>
        <source>Not watching: %1.</source>
        <translation>Wird nicht beobachtet: %1.</translation>
    </message>
    <message>
        <source>Stopped watching: %1.</source>
        <translation>Nicht mehr beobachtet: %1.</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation>%1 wird beobachtet.</translation>
    </message>
</context>
<context>
    <name>seedling::WelcomePage</name>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>A few images a class, one key each.</source>
        <translation>Einige Bilder je Klasse, jedes mit einer Taste.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Press F5. It learns from all images, labelled or not.</source>
        <translation>Drücken Sie F5. Es lernt aus allen Bildern, mit Label oder ohne.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Check the result and export a model that answers the same.</source>
        <translation>Prüfen Sie das Ergebnis und exportieren Sie ein Modell, das gleich antwortet.</translation>
    </message>
    <message>
        <source>Progress of reading the folder</source>
        <translation>Fortschritt beim Lesen des Ordners</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking through %1…</source>
        <translation>%1 wird durchsucht …</translation>
    </message>
    <message>
        <source>Looking through %1: %2 images so far</source>
        <translation>%1 wird durchsucht: bisher %2 Bilder</translation>
    </message>
    <message>
        <source>None yet. Your projects will be listed here.</source>
        <translation>Noch keine. Ihre Projekte stehen später hier.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>seedling::WorkerProcess</name>
    <message>
        <source>The system ended the worker (SIGKILL), probably because memory ran out.</source>
        <translation>Das System hat den Arbeitsprozess beendet (SIGKILL), wahrscheinlich, weil der Speicher ausging.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch or image size in the training options.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie in den Optionen des Trainings kleinere Stapel oder Bilder.</translation>
    </message>
    <message>
        <source>The worker was ended from outside (%1).</source>
        <translation>Der Arbeitsprozess wurde von außen beendet (%1).</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on from its last checkpoint.</source>
        <translation>Nichts ist verloren: er geht beim letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>The worker met an instruction that this processor does not know (SIGILL).</source>
        <translation>Der Arbeitsprozess traf auf einen Befehl, den dieser Prozessor nicht kennt (SIGILL).</translation>
    </message>
    <message>
        <source>Install a build of Seedling for this processor.</source>
        <translation>Installieren Sie eine Ausgabe von Seedling für diesen Prozessor.</translation>
    </message>
    <message>
        <source>The worker crashed (%1).</source>
        <translation>Der Arbeitsprozess ist abgestürzt (%1).</translation>
    </message>
    <message>
        <source>Your labels are safe. If it happens again, copy the details and report it.</source>
        <translation>Ihre Labels sind sicher. Geschieht es wieder, kopieren Sie die Einzelheiten und melden Sie es.</translation>
    </message>
    <message>
        <source>The worker did not understand what it was asked (exit code 2).</source>
        <translation>Der Arbeitsprozess hat die Anfrage nicht verstanden (Code 2).</translation>
    </message>
    <message>
        <source>The window and seedling-cli seem to be of different versions. Install Seedling again.</source>
        <translation>Fenster und seedling-cli scheinen aus verschiedenen Versionen zu stammen. Installieren Sie Seedling neu.</translation>
    </message>
    <message>
        <source>The worker ended without saying why (exit code %1).</source>
        <translation>Der Arbeitsprozess endete ohne Angabe von Gründen (Code %1).</translation>
    </message>
    <message>
        <source>The program seedling-cli was not found.</source>
        <translation>Das Programm seedling-cli wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It belongs beside the window&apos;s program or into the PATH. Install Seedling again.</source>
        <translation>Es gehört neben das Fensterprogramm oder in den PATH. Installieren Sie Seedling neu.</translation>
    </message>
    <message>
        <source>The worker speaks protocol %1, this window %2.</source>
        <translation>Der Arbeitsprozess spricht Protokoll %1, dieses Fenster %2.</translation>
    </message>
    <message>
        <source>Install the window and seedling-cli from the same version.</source>
        <translation>Installieren Sie Fenster und seedling-cli in derselben Version.</translation>
    </message>
    <message>
        <source>The job was ended before it was done.</source>
        <translation>Die Aufgabe wurde beendet, bevor sie fertig war.</translation>
    </message>
    <message>
        <source>The program seedling-cli could not be started: %1.</source>
        <translation>Das Programm seedling-cli konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>Install Seedling again.</source>
        <translation>Installieren Sie Seedling neu.</translation>
    </message>
</context>
<context>
    <name>seedling::comparison</name>
    <message>
        <source>Energy, %1</source>
        <translation>Energie, %1</translation>
    </message>
    <message>
        <source>Energy, meas.</source>
        <translation>Energie, gem.</translation>
    </message>
    <message>
        <source>Energy, integr.</source>
        <translation>Energie, integr.</translation>
    </message>
    <message>
        <source>Energy, mod.</source>
        <translation>Energie, ber.</translation>
    </message>
    <message>
        <source>Energy, est.</source>
        <translation>Energie, gesch.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Difference in watt-hours.</source>
        <translation>Unterschied in Wattstunden.</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <source>Difference in gigabytes.</source>
        <translation>Unterschied in Gigabyte.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>seedling::cost</name>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Memory at its peak</source>
        <translation>Speicher, höchstens</translation>
    </message>
    <message>
        <source>Of the program that trains, with every image trusted: the most that it can come to.</source>
        <translation>Des Programms, das trainiert, wenn jedem Bild vertraut wird: mehr kann es nicht werden.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Of the whole machine. Foretold from the power of a few steps that were tried out; how it is measured says the tab Energy.</source>
        <translation>Des ganzen Rechners. Vorhergesagt aus der Leistung bei einigen Schritten, die ausprobiert wurden; wie gemessen wird, sagt der Reiter Energie.</translation>
    </message>
    <message>
        <source>foretold</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 auf einmal</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>To learn, the network looks back at what every layer made of the images. It can keep only a few of these steps and work out the rest a second time. What it learns stays the same, to the last digit.</source>
        <translation>Um zu lernen, blickt das Netz darauf zurück, was jede Schicht aus den Bildern gemacht hat. Es kann nur einige dieser Zwischenschritte behalten und den Rest ein zweites Mal ausrechnen. Was es lernt, bleibt bis zur letzten Stelle dasselbe.</translation>
    </message>
    <message>
        <source>Costs: up to a third more time and energy.</source>
        <translation>Preis: bis zu einem Drittel mehr Zeit und Energie.</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>A step learns from many images together. They can go through the network in several turns, so that only one turn is in memory.</source>
        <translation>Ein Schritt lernt aus vielen Bildern zusammen. Sie können in mehreren Durchgängen durch das Netz gehen, sodass nur einer davon im Speicher ist.</translation>
    </message>
    <message>
        <source>Costs: up to a third more time and energy. What it learns is not quite the same: averages over the images of a step become averages over those of a turn.</source>
        <translation>Preis: bis zu einem Drittel mehr Zeit und Energie. Was es lernt, ist nicht ganz dasselbe: Mittelwerte über die Bilder eines Schritts werden zu solchen über die eines Durchgangs.</translation>
    </message>
    <message>
        <source>What is kept to look back at can be written shorter. Exact: where a sign or a place says all, only that. In 8 or 4 bits: all other numbers rounded as well, up or down by chance.</source>
        <translation>Was zum Zurückblicken behalten wird, lässt sich kürzer schreiben. Exakt: wo ein Vorzeichen oder eine Stelle alles sagt, nur das. Mit 8 oder 4 Bit: auch alle anderen Zahlen, zufällig auf- oder abgerundet.</translation>
    </message>
    <message>
        <source>Costs: exact next to nothing. In 8 or 4 bits it learns from noisier numbers, which can cost accuracy.</source>
        <translation>Preis: exakt so gut wie keiner. Mit 8 oder 4 Bit lernt es aus verrauschteren Zahlen, was Genauigkeit kosten kann.</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>in full, 32 bits</source>
        <translation>ganz, mit 32 Bit</translation>
    </message>
    <message>
        <source>shorter, exact</source>
        <translation>kürzer, exakt</translation>
    </message>
    <message>
        <source>in 8 bits</source>
        <translation>mit 8 Bit</translation>
    </message>
    <message>
        <source>in 4 bits</source>
        <translation>mit 4 Bit</translation>
    </message>
    <message>
        <source>From step to step it remembers in which direction it went: a number for every weight of the network. In 8 bits they take a quarter of the memory.</source>
        <translation>Von Schritt zu Schritt merkt es sich, in welche Richtung es ging: eine Zahl für jedes Gewicht des Netzes. Mit 8 Bit nehmen sie ein Viertel des Speichers ein.</translation>
    </message>
    <message>
        <source>Costs: the directions are rounded. Nothing is done here by itself.</source>
        <translation>Preis: Die Richtungen werden gerundet. Von selbst geschieht hier nichts.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>over %1 of the run</source>
        <translation>über %1 des Laufs</translation>
    </message>
    <message>
        <source>At first it trusts few of the unlabelled images, and looks at most of them in vain. It can begin with one of them for each labelled image and take more and more, up to the number that is set.</source>
        <translation>Anfangs traut es wenigen der ungelabelten Bilder und sieht die meisten vergebens an. Es kann mit einem davon für jedes gelabelte Bild beginnen und immer mehr nehmen, bis zu der eingestellten Zahl.</translation>
    </message>
    <message>
        <source>Costs: fewer looks at unlabelled images in all, which can cost accuracy where a run is short.</source>
        <translation>Preis: insgesamt weniger Blicke auf ungelabelte Bilder; das kann bei kurzen Läufen Genauigkeit kosten.</translation>
    </message>
    <message>
        <source>Small images take less work: half the side takes about a quarter. It can begin with images of half the size, which grow in three stages. The model is made for the full size all the same.</source>
        <translation>Kleine Bilder machen weniger Arbeit: die halbe Seite etwa ein Viertel. Es kann mit halb so großen Bildern beginnen, die in drei Stufen wachsen. Das Modell ist trotzdem für die volle Größe.</translation>
    </message>
    <message>
        <source>Costs: what is only seen in the full size is learnt later, which can cost accuracy. Images of up to 16 pixels stay as they are.</source>
        <translation>Preis: Was nur in voller Größe zu sehen ist, wird später gelernt; das kann Genauigkeit kosten. Bilder bis 16 Pixel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>below %1 of change</source>
        <translation>unter %1 Änderung</translation>
    </message>
    <message>
        <source>The first layers of the network settle first. Once one has hardly changed over a twentieth of the run it can be left as it is, and its share of the learning is no longer worked out.</source>
        <translation>Die ersten Schichten des Netzes kommen zuerst zur Ruhe. Hat sich eine über ein Zwanzigstel des Laufs kaum geändert, kann sie bleiben, wie sie ist; ihr Teil des Lernens wird dann nicht mehr gerechnet.</translation>
    </message>
    <message>
        <source>Costs: what was left too early learns no more, which can cost accuracy. The higher the bound, the earlier.</source>
        <translation>Preis: Was zu früh so bleibt, lernt nicht mehr; das kann Genauigkeit kosten. Je höher die Grenze, desto früher.</translation>
    </message>
    <message>
        <source>after %1 looks</source>
        <translation>nach %1 Blicken</translation>
    </message>
    <message>
        <source>Some unlabelled images teach nothing any more: it has long been sure of them, or late in the run it still does not trust them. They can be shown in one of four of their turns, until the answer changes.</source>
        <translation>Manche ungelabelten Bilder lehren nichts mehr: Ihrer ist es sich längst sicher, oder es traut ihnen spät im Lauf noch immer nicht. Sie können jedes vierte Mal gezeigt werden, wenn sie an der Reihe wären, bis sich die Antwort ändert.</translation>
    </message>
    <message>
        <source>Costs: it notices later when it was wrong about such an image. The method rounds does not go with it.</source>
        <translation>Preis: Es merkt später, wenn es sich bei einem solchen Bild geirrt hat. Mit der Methode rounds geht es nicht.</translation>
    </message>
    <message>
        <source>without %1 of them</source>
        <translation>ohne %1 davon</translation>
    </message>
    <message>
        <source>The network can learn with most of its weights left out, that is, 0. Which of them changes as it learns. The model then has fewer numbers to store, and a machine that skips zeros has less to work out.</source>
        <translation>Das Netz kann lernen, während die meisten seiner Gewichte fehlen, also 0 sind. Welche, ändert sich beim Lernen. Das Modell hat dann weniger Zahlen zu speichern, und ein Rechner, der Nullen überspringt, weniger zu rechnen.</translation>
    </message>
    <message>
        <source>Costs: accuracy, and nothing is gained on this machine: it does not skip zeros, so time and energy stay the same.</source>
        <translation>Preis: Genauigkeit, und auf diesem Rechner ist nichts gewonnen: Er überspringt keine Nullen, Zeit und Energie bleiben gleich.</translation>
    </message>
</context>
<context>
    <name>seedling::drops</name>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
</context>
<context>
    <name>seedling::foretold</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>foretold about %1, ends with the energy budget</source>
        <translation>vorhergesagt etwa %1, endet mit dem Energiebudget</translation>
    </message>
    <message>
        <source>foretold %1</source>
        <translation>vorhergesagt %1</translation>
    </message>
    <message>
        <source>last time %1</source>
        <translation>letztes Mal %1</translation>
    </message>
    <message>
        <source>what it takes is not known before the first run with these settings</source>
        <translation>was er braucht, ist vor dem ersten Lauf mit diesen Einstellungen nicht bekannt</translation>
    </message>
</context>
<context>
    <name>seedling::format</name>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>integriert</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>Read from an energy counter of the machine.</source>
        <translation>Aus einem Energiezähler des Rechners gelesen.</translation>
    </message>
    <message>
        <source>Summed up from readings of the present power.</source>
        <translation>Aus Ablesungen der jeweiligen Leistung summiert.</translation>
    </message>
    <message>
        <source>Computed from how busy the machine was, as it was once calibrated.</source>
        <translation>Aus der Auslastung des Rechners berechnet, wie er einmal kalibriert wurde.</translation>
    </message>
    <message>
        <source>Estimated, at least in part: no meter here sees all of it.</source>
        <translation>Zumindest teilweise geschätzt: kein Messgerät sieht hier alles davon.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>Wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>Nur Labels</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Computed from what the run counted and from a profile of the device; nothing ran there.</source>
        <translation>Berechnet aus dem, was der Lauf gezählt hat, und einem Profil des Geräts; dort ist nichts gelaufen.</translation>
    </message>
</context>
<context>
    <name>seedling::pictures</name>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Label more of each class, and some are held back to check.</source>
        <translation>Labeln Sie mehr von jeder Klasse, dann werden einige zum Prüfen zurückgehalten.</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>This method learns from the labels alone.</source>
        <translation>Diese Methode lernt nur aus den Labels.</translation>
    </message>
    <message>
        <source>of these right</source>
        <translation>davon richtig</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gelabelt</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>tensors %1</source>
        <translation>Tensoren %1</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>this machine %1</source>
        <translation>dieser Rechner %1</translation>
    </message>
    <message>
        <source>%1 at the end</source>
        <translation>am Ende %1</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>foretold</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>This method has one threshold for all classes.</source>
        <translation>Diese Methode hat eine Schwelle für alle Klassen.</translation>
    </message>
    <message>
        <source>This method has no threshold.</source>
        <translation>Diese Methode hat keine Schwelle.</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>Known after the first check.</source>
        <translation>Nach der ersten Prüfung bekannt.</translation>
    </message>
    <message>
        <source>Not recorded in this run.</source>
        <translation>In diesem Lauf nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>before learning</source>
        <translation>vor dem Lernen</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>pushed the other way</source>
        <translation>andersherum angestoßen</translation>
    </message>
</context>
<context>
    <name>seedling::runs</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3, likely %4 %, %5; %6</source>
        <translation>%1, %2: %3, wahrscheinlich %4 %, %5; %6</translation>
    </message>
    <message>
        <source>Energy of the whole machine, %1.</source>
        <translation>Energie der ganzen Maschine, %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Energy is not known alike for all (%1): compare runs of one kind. Hollow dots are modelled or estimated.</source>
        <translation>Die Energie ist nicht bei allen gleich bekannt (%1): Vergleichen Sie Läufe einer Art. Hohle Punkte sind modelliert oder geschätzt.</translation>
    </message>
    <message>
        <source>1 run is</source>
        <translation>1 Lauf ist</translation>
    </message>
    <message>
        <source>%1 runs are</source>
        <translation>%1 Läufe sind</translation>
    </message>
    <message>
        <source>%1 not shown: accuracy or energy is not known.</source>
        <translation>%1 nicht gezeigt: Genauigkeit oder Energie ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 not shown: accuracy is not known.</source>
        <translation>%1 nicht gezeigt: Die Genauigkeit ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Here is how accurate each run is for what it took, once one has ended.</source>
        <translation>Hier steht, wie genau jeder Lauf für seinen Aufwand ist, sobald einer beendet ist.</translation>
    </message>
    <message>
        <source>%1 test images</source>
        <translation>%1 Testbilder</translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 angesehene</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 zurückgehaltene</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>seedling::launch</name>
    <message>
        <source>Start this on each of the machines. Put the name of one of them in place of host1.</source>
        <translation>Dies auf jedem der Rechner starten. An die Stelle von host1 gehört der Name von einem von ihnen.</translation>
    </message>
    <message>
        <source>Start this on the first machine. The file hosts names all of them, one a line and the first one first, each followed by slots=%1. Put the name of the first one in place of host1.</source>
        <translation>Dies auf dem ersten Rechner starten. Die Datei hosts nennt alle, einen je Zeile und den ersten zuerst, jeden gefolgt von slots=%1. An die Stelle von host1 gehört der Name des ersten.</translation>
    </message>
    <message>
        <source>Each machine trains on a copy of its own: two must never write to one SQLite file. What else lies beside the project, as its images, is linked.</source>
        <translation>Jeder Rechner trainiert auf einer eigenen Kopie: Zwei dürfen nie in eine SQLite-Datei schreiben. Was sonst neben dem Projekt liegt, wie seine Bilder, wird verknüpft.</translation>
    </message>
    <message>
        <source>Rank 0 has written the run into its copy, which is put beside the project.</source>
        <translation>Rang 0 hat den Lauf in seine Kopie geschrieben; sie kommt neben das Projekt.</translation>
    </message>
    <message>
        <source>%1-NUMBER.seedling</source>
        <translation>%1-NUMMER.seedling</translation>
    </message>
    <message>
        <source>The run appears under Runs by itself, while this project is open here.</source>
        <translation>Der Lauf erscheint von selbst unter Läufe, solange dieses Projekt hier offen ist.</translation>
    </message>
    <message>
        <source>Save this as train.sh in a folder that all machines see, close the project here, and hand it in with sbatch train.sh.</source>
        <translation>Speichern Sie dies als train.sh in einem Ordner, den alle Rechner sehen, schließen Sie das Projekt hier, und reichen Sie es mit sbatch train.sh ein.</translation>
    </message>
    <message>
        <source>Save this as train.sh in a folder that all machines see, close the project here, and start it with sh train.sh.</source>
        <translation>Speichern Sie dies als train.sh in einem Ordner, den alle Rechner sehen, schließen Sie das Projekt hier, und starten Sie es mit sh train.sh.</translation>
    </message>
    <message>
        <source>When it is over, open %1 beside the project like any other: the run stands under Runs.</source>
        <translation>Danach öffnen Sie %1 neben dem Projekt wie jedes andere: Der Lauf steht unter Läufe.</translation>
    </message>
    <message>
        <source>A network with frozen weights is trained by one process alone. It learns quickly.</source>
        <translation>Ein Netz mit eingefrorenen Gewichten trainiert ein Prozess allein. Es lernt schnell.</translation>
    </message>
    <message>
        <source>A labelled batch of %1 cannot be shared out evenly among %2 ranks. %3 can.</source>
        <translation>Ein Stapel von %1 Bildern mit Label lässt sich nicht gleichmäßig auf %2 Prozesse verteilen. %3 lässt sich verteilen.</translation>
    </message>
</context>
<context>
    <name>seedling::PlacePanel</name>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Processes on each machine</source>
        <translation>Prozesse auf jedem Rechner</translation>
    </message>
    <message>
        <source>Cores for each process</source>
        <translation>Kerne für jeden Prozess</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>This machine, several processes</source>
        <translation>Dieser Rechner, mehrere Prozesse</translation>
    </message>
    <message>
        <source>A cluster, or several machines</source>
        <translation>Ein Cluster oder mehrere Rechner</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>Wo trainiert wird</translation>
    </message>
    <message>
        <source>More about several processes and machines</source>
        <translation>Mehr über mehrere Prozesse und Rechner</translation>
    </message>
    <message>
        <source>Each has its share of the images of a step and of the cores. That pays where the threads of one process cannot keep all cores busy. Each needs memory of its own: the figures of a run, and what Cost foretells, are those of one process.</source>
        <translation>Jeder hat seinen Anteil an den Bildern eines Schritts und an den Kernen. Das lohnt sich, wo die Threads eines Prozesses nicht alle Kerne auslasten. Jeder braucht eigenen Speicher: Die Zahlen eines Laufs, und was Kosten vorhersagt, sind die eines Prozesses.</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>What to type there</source>
        <translation>Was dort einzugeben ist</translation>
    </message>
    <message>
        <source>One process with a thread for every core. Right for most runs.</source>
        <translation>Ein Prozess mit einem Thread für jeden Kern. Für die meisten Läufe richtig.</translation>
    </message>
    <message>
        <source>Train starts them here. Pause and Stop are for all of them.</source>
        <translation>Trainieren startet sie hier. Anhalten und Beenden gelten für alle.</translation>
    </message>
    <message>
        <source>The run is started there, with the options that are set here. The project lies in a folder that all machines see. Train goes on to train here.</source>
        <translation>Der Lauf wird dort gestartet, mit den Optionen, die hier gesetzt sind. Das Projekt liegt in einem Ordner, den alle Rechner sehen. Trainieren trainiert weiterhin hier.</translation>
    </message>
</context>
<context>
    <name>seedling::PlaceButton</name>
    <message>
        <source>Where to run: this machine, %1 processes</source>
        <translation>Wo trainiert wird: auf diesem Rechner, %1 Prozesse</translation>
    </message>
    <message>
        <source>Where to run: this machine</source>
        <translation>Wo trainiert wird: auf diesem Rechner</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>Wo trainiert wird</translation>
    </message>
</context>
<context>
    <name>seedling::settling</name>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 pushed</source>
        <translation>%1 angestoßen</translation>
    </message>
    <message>
        <source>Sweeps of a step</source>
        <translation>Durchgänge eines Schritts</translation>
    </message>
    <message>
        <source>Operations of a step</source>
        <translation>Rechenschritte eines Schritts</translation>
    </message>
    <message>
        <source>Mean of the run so far, as it counted them, images without a label included.</source>
        <translation>Mittel des bisherigen Laufs, wie er sie gezählt hat, Bilder ohne Label eingeschlossen.</translation>
    </message>
    <message>
        <source>Learning from one image</source>
        <translation>Lernen aus einem Bild</translation>
    </message>
    <message>
        <source>In the sweeps above: settling, being pushed, and the products on both sides of every weight.</source>
        <translation>In den Durchgängen darüber: einpendeln, angestoßen werden und die Produkte auf beiden Seiten jedes Gewichts.</translation>
    </message>
    <message>
        <source>The same by backpropagation</source>
        <translation>Dasselbe mit Backpropagation</translation>
    </message>
    <message>
        <source>Were these layers an ordinary network: once forward and once back.</source>
        <translation>Wären diese Schichten ein gewöhnliches Netz: einmal vor und einmal zurück.</translation>
    </message>
    <message>
        <source>Times the work</source>
        <translation>Das Wievielfache der Arbeit</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>This run, on this machine</source>
        <translation>Dieser Lauf auf diesem Rechner</translation>
    </message>
    <message>
        <source>Simulated once the run has counted what it computes.</source>
        <translation>Simuliert, sobald der Lauf gezählt hat, was er rechnet.</translation>
    </message>
    <message>
        <source>Simulated, not measured: all the arithmetic that the run has counted, a sweep being a reading of all cells. A circuit that settles by itself may take less. Control and the memory for images are left out. Each figure may be wrong by %1 times either way.</source>
        <translation>Simuliert, nicht gemessen: alle Rechenschritte, die der Lauf gezählt hat, wobei ein Durchgang alle Zellen einmal liest. Eine Schaltung, die sich von selbst einpendelt, braucht vielleicht weniger. Steuerung und Speicher für Bilder sind nicht dabei. Jede Zahl kann um das %1-Fache nach beiden Seiten falsch sein.</translation>
    </message>
</context>
</TS>
