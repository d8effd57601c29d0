<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>errors</name>
    <message>
        <source>&quot;seedling-cli meters --calibrate&quot; goes through the steps.</source>
        <translation>„seedling-cli meters --calibrate“ geht die Schritte durch.</translation>
    </message>
    <message>
        <source>&quot;seedling-cli meters&quot; says what is wrong with it.</source>
        <translation>„seedling-cli meters“ sagt, was ihm fehlt.</translation>
    </message>
    <message>
        <source>&quot;seedling-cli options&quot; lists them all.</source>
        <translation>„seedling-cli options“ listet alle auf.</translation>
    </message>
    <message>
        <source>&quot;seedling-cli runs&quot; lists those that are there.</source>
        <translation>„seedling-cli runs“ listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be the key of a class.</source>
        <translation>„{}“ kann nicht die Taste einer Klasse sein.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not in the table of carbon intensities.</source>
        <translation>„{}“ steht nicht in der Tabelle der CO2-Intensitäten.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not consist of whole CIFAR records.</source>
        <translation>„{}“ besteht nicht aus ganzen CIFAR-Datensätzen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not name a built-in sample.</source>
        <translation>„{}“ bezeichnet kein eingebautes Beispiel.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends too early.</source>
        <translation>„{}“ endet zu früh.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends too early: its header promises {} images.</source>
        <translation>„{}“ endet zu früh: der Kopf der Datei verspricht {} Bilder.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; exists already and is not an export that could be replaced.</source>
        <translation>„{}“ gibt es schon, und es ist kein Export, der ersetzt werden könnte.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no image number {}.</source>
        <translation>„{}“ hat kein Bild mit der Nummer {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has {} bytes, more than the limit of {}.</source>
        <translation>„{}“ hat {} Bytes, mehr als die Grenze von {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a folder, and a report is a file.</source>
        <translation>„{}“ ist ein Ordner, ein Bericht aber ist eine Datei.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a single image.</source>
        <translation>„{}“ ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is damaged or ends too early.</source>
        <translation>„{}“ ist beschädigt oder endet zu früh.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no known kind of source.</source>
        <translation>„{}“ ist keine bekannte Art von Quelle.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a TorchScript model, or it is damaged.</source>
        <translation>„{}“ ist kein TorchScript-Modell oder ist beschädigt.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not an IDX file with 8-bit images.</source>
        <translation>„{}“ ist keine IDX-Datei mit 8-Bit-Bildern.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not an exported model: {}</source>
        <translation>„{}“ ist kein exportiertes Modell: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not something images can be read from.</source>
        <translation>Aus „{}“ können keine Bilder gelesen werden.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: &apos;{}&apos; is named again, with another class or part.</source>
        <translation>„{}“, Zeile {}: „{}“ wird noch einmal genannt, mit anderer Klasse oder anderem Teil.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: the part &apos;{}&apos; is neither train nor test.</source>
        <translation>„{}“, Zeile {}: der Teil „{}“ ist weder train noch test.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, line {}: there is no path.</source>
        <translation>„{}“, Zeile {}: es steht kein Pfad da.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;: {}</source>
        <translation>„{}“: {}</translation>
    </message>
    <message>
        <source>, because there are only {} images</source>
        <translation>, weil es nur {} Bilder gibt</translation>
    </message>
    <message>
        <source>, because there are {} classes</source>
        <translation>, weil es {} Klassen gibt</translation>
    </message>
    <message>
        <source>, so that the time suffices for more steps</source>
        <translation>, damit die Zeit für mehr Schritte reicht</translation>
    </message>
    <message>
        <source>A carbon intensity of {} is none in grams per kWh.</source>
        <translation>{} ist keine CO2-Intensität in Gramm je kWh.</translation>
    </message>
    <message>
        <source>A checkpoint could not be made: {}</source>
        <translation>Ein Zwischenstand konnte nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Eine Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>A file cannot be mapped into memory: {}.</source>
        <translation>Eine Datei kann nicht in den Speicher abgebildet werden: {}.</translation>
    </message>
    <message>
        <source>A line is not a JSON object: {}</source>
        <translation>Eine Zeile ist kein JSON-Objekt: {}</translation>
    </message>
    <message>
        <source>A line is not an event: {}</source>
        <translation>Eine Zeile ist kein Ereignis: {}</translation>
    </message>
    <message>
        <source>A line on standard input is not a command: {}</source>
        <translation>Eine Zeile der Standardeingabe ist kein Befehl: {}</translation>
    </message>
    <message>
        <source>A network needs at least two classes.</source>
        <translation>Ein Netz braucht mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>A short training with the labels alone answered more of the held-back labels right, and its model was kept. More labels help most now, above all of classes that look alike.</source>
        <translation>Ein kurzes Training nur mit den Labels traf mehr der zurückgehaltenen Labels richtig, und sein Modell wurde behalten. Mehr Labels helfen jetzt am meisten, vor allem von Klassen, die sich ähnlich sehen.</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are free: it may not fit. {}</source>
        <translation>Ein Schritt mit {} braucht etwa {} MB Speicher, und {} MB sind frei: er passt vielleicht nicht hinein. {}</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht entfernt werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht entfernt werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht entfernt werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht entfernt werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot remove &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht entfernt werden: {}.</translation>
    </message>
    <message>
        <source>Choose one that has finished or was stopped.</source>
        <translation>Wählen Sie einen, der fertig ist oder angehalten wurde.</translation>
    </message>
    <message>
        <source>Close them and calibrate once more.</source>
        <translation>Schließen Sie sie und kalibrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Give grams of CO2 equivalents per kilowatt-hour, 0 to 2000.</source>
        <translation>Geben Sie Gramm CO2-Äquivalente je Kilowattstunde an, 0 bis 2000.</translation>
    </message>
    <message>
        <source>Give grams per kWh, or one of: {}.</source>
        <translation>Geben Sie Gramm je kWh an oder eines von: {}.</translation>
    </message>
    <message>
        <source>Give what a plug meter showed in each step: seedling-cli meters --calibrate --watts 20,35,50,60.</source>
        <translation>Geben Sie an, was ein Steckdosenmessgerät in jedem Schritt zeigte: seedling-cli meters --calibrate --watts 20,35,50,60.</translation>
    </message>
    <message>
        <source>No meter of this machine can be read, so nothing was calibrated.</source>
        <translation>Kein Messgerät dieses Rechners lässt sich ablesen; es wurde nichts kalibriert.</translation>
    </message>
    <message>
        <source>Other programs kept the machine busy meanwhile.</source>
        <translation>Andere Programme haben den Rechner währenddessen beschäftigt.</translation>
    </message>
    <message>
        <source>Remove the file and store them anew with &quot;seedling-cli meters&quot;.</source>
        <translation>Entfernen Sie die Datei und speichern Sie sie neu mit „seedling-cli meters“.</translation>
    </message>
    <message>
        <source>Run {} has not ended with a model.</source>
        <translation>Lauf {} hat nicht mit einem Modell geendet.</translation>
    </message>
    <message>
        <source>Set the environment variable HOME.</source>
        <translation>Setzen Sie die Umgebungsvariable HOME.</translation>
    </message>
    <message>
        <source>The meter gave hardly any values during the calibration.</source>
        <translation>Das Messgerät gab während der Kalibrierung kaum Werte.</translation>
    </message>
    <message>
        <source>The settings of the meters in &apos;{}&apos; are damaged.</source>
        <translation>Die Einstellungen der Messgeräte in „{}“ sind beschädigt.</translation>
    </message>
    <message>
        <source>The table of carbon intensities is damaged: {}</source>
        <translation>Die Tabelle der CO2-Intensitäten ist beschädigt: {}</translation>
    </message>
    <message>
        <source>There is no folder for settings.</source>
        <translation>Es gibt keinen Ordner für Einstellungen.</translation>
    </message>
    <message>
        <source>There must be one figure in watts for each step of the calibration.</source>
        <translation>Für jeden Schritt der Kalibrierung muss es einen Wert in Watt geben.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place for the report.</source>
        <translation>Legen Sie ihn zuerst an, oder wählen Sie einen anderen Ort für den Bericht.</translation>
    </message>
    <message>
        <source>Measure it again: seedling-cli evaluate PROJECT.</source>
        <translation>Messen Sie es neu: seedling-cli evaluate PROJECT.</translation>
    </message>
    <message>
        <source>Name a file, such as report.html.</source>
        <translation>Nennen Sie eine Datei, etwa report.html.</translation>
    </message>
    <message>
        <source>The report would take the place of the project file.</source>
        <translation>Der Bericht würde die Projektdatei ersetzen.</translation>
    </message>
    <message>
        <source>There is no folder &apos;{}&apos;.</source>
        <translation>Es gibt keinen Ordner „{}“.</translation>
    </message>
    <message>
        <source>What was measured on the test part cannot be read.</source>
        <translation>Was am Testteil gemessen wurde, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>With a labelled_batch of {} it would.</source>
        <translation>Mit labelled_batch {} würde er passen.</translation>
    </message>
    <message>
        <source>A smaller image_side needs less.</source>
        <translation>Ein kleinerer Wert von image_side braucht weniger.</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are free: learning from {} a step instead.</source>
        <translation>Ein Schritt mit {} braucht etwa {} MB Speicher, und {} MB sind frei: stattdessen wird mit {} je Schritt gelernt.</translation>
    </message>
    <message>
        <source>Add images to it.</source>
        <translation>Fügen Sie ihm Bilder hinzu.</translation>
    </message>
    <message>
        <source>Add images.</source>
        <translation>Fügen Sie Bilder hinzu.</translation>
    </message>
    <message>
        <source>Add labelled images that are kept out of training: seedling-cli import PROJECT FOLDER --test FOLDER.</source>
        <translation>Fügen Sie gelabelte Bilder hinzu, die nicht zum Trainieren dienen: seedling-cli import PROJECT FOLDER --test FOLDER.</translation>
    </message>
    <message>
        <source>An empty image cannot be encoded.</source>
        <translation>Ein leeres Bild kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Another window may have changed the classes: look again.</source>
        <translation>Vielleicht hat ein anderes Fenster die Klassen geändert: sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Another window may have removed the class: look again.</source>
        <translation>Vielleicht hat ein anderes Fenster die Klasse entfernt: sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Ask for another number.</source>
        <translation>Verlangen Sie eine andere Anzahl.</translation>
    </message>
    <message>
        <source>Ask for at least 1.</source>
        <translation>Verlangen Sie mindestens 1.</translation>
    </message>
    <message>
        <source>Ask for fewer labels a class.</source>
        <translation>Verlangen Sie weniger Labels je Klasse.</translation>
    </message>
    <message>
        <source>Bring the folder of the images back and export again.</source>
        <translation>Stellen Sie den Ordner der Bilder wieder her und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht kopiert werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht kopiert werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht kopiert werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht kopiert werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht kopiert werden: {}.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht angelegt werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht angelegt werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht angelegt werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht angelegt werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht angelegt werden: {}.</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht gesperrt werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht gesperrt werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht gesperrt werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht gesperrt werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot lock &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht gesperrt werden: {}.</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht geöffnet werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht geöffnet werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht geöffnet werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht geöffnet werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot open &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht geöffnet werden: {}.</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht gelesen werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht gelesen werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht gelesen werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht gelesen werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot read &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht umbenannt werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht umbenannt werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht umbenannt werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht umbenannt werden: Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot rename &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht umbenannt werden: {}.</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht ersetzt werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht ersetzt werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht ersetzt werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht ersetzt werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot replace &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht ersetzt werden: {}.</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht geschrieben werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht geschrieben werden: kein Zugriff.</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht geschrieben werden: der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht geschrieben werden: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot write &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>Cannot write the log &apos;{}&apos;: {}.</source>
        <translation>Das Protokoll „{}“ kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob darin geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check the disk; nothing that was saved before is lost.</source>
        <translation>Prüfen Sie den Datenträger; nichts, was schon gespeichert war, ist verloren.</translation>
    </message>
    <message>
        <source>Check the name; it may have been moved.</source>
        <translation>Prüfen Sie den Namen; vielleicht wurde die Datei verschoben.</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or deleted.</source>
        <translation>Prüfen Sie, ob es verschoben, umbenannt oder gelöscht wurde.</translation>
    </message>
    <message>
        <source>Choose a digit from 1 to 9 or a letter other than N, U and X.</source>
        <translation>Wählen Sie eine Ziffer von 1 bis 9 oder einen anderen Buchstaben als N, U und X.</translation>
    </message>
    <message>
        <source>Choose a file that ends in {}.</source>
        <translation>Wählen Sie eine Datei, die auf {} endet.</translation>
    </message>
    <message>
        <source>Choose a file that was made by Seedling.</source>
        <translation>Wählen Sie eine Datei, die mit Seedling angelegt wurde.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere.</source>
        <translation>Wählen Sie einen Ordner an anderer Stelle.</translation>
    </message>
    <message>
        <source>Choose a run that has learnt for a while.</source>
        <translation>Wählen Sie einen Lauf, der eine Weile gelernt hat.</translation>
    </message>
    <message>
        <source>Choose another file, or restore it from a copy.</source>
        <translation>Wählen Sie eine andere Datei, oder stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>Choose another image side, or 0 to let the program choose.</source>
        <translation>Wählen Sie eine andere Bildgröße, oder 0, damit das Programm wählt.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another name; nothing was changed.</source>
        <translation>Wählen Sie einen anderen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another place or change the permissions.</source>
        <translation>Wählen Sie einen anderen Ort oder ändern Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Choose cosine, cosine-7-16, linear or trapezoid.</source>
        <translation>Wählen Sie cosine, cosine-7-16, linear oder trapezoid.</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>Wählen Sie eines davon: {}.</translation>
    </message>
    <message>
        <source>Choose the file with the images, e.g. train-images-idx3-ubyte.</source>
        <translation>Wählen Sie die Datei mit den Bildern, z. B. train-images-idx3-ubyte.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images.</source>
        <translation>Wählen Sie den Ordner, in dem die Bilder liegen.</translation>
    </message>
    <message>
        <source>Choose {} to {} pixels.</source>
        <translation>Wählen Sie {} bis {} Pixel.</translation>
    </message>
    <message>
        <source>Class &quot;{}&quot; has only {} images whose class is known, fewer than the {} asked for.</source>
        <translation>Die Klasse „{}“ hat nur {} Bilder, deren Klasse bekannt ist, weniger als die verlangten {}.</translation>
    </message>
    <message>
        <source>Class number {} is there already.</source>
        <translation>Die Klasse mit der Nummer {} gibt es schon.</translation>
    </message>
    <message>
        <source>Close it, or double it where it belongs to the text.</source>
        <translation>Schließen Sie es, oder verdoppeln Sie es, wo es zum Text gehört.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs, or make the image smaller.</source>
        <translation>Schließen Sie andere Programme, oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>Comparing the images was stopped.</source>
        <translation>Das Vergleichen der Bilder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Convert it to 8 or 16 bits a channel, so that it is clear what is black and what is white.</source>
        <translation>Wandeln Sie es in 8 oder 16 Bit je Kanal um, damit klar ist, was schwarz und was weiß ist.</translation>
    </message>
    <message>
        <source>Convert it to 8 or 16 bits a channel.</source>
        <translation>Wandeln Sie es in 8 oder 16 Bit je Kanal um.</translation>
    </message>
    <message>
        <source>Convert it to a plain JPEG or to PNG.</source>
        <translation>Wandeln Sie es in ein einfaches JPEG oder in PNG um.</translation>
    </message>
    <message>
        <source>Convert it to grey or RGB.</source>
        <translation>Wandeln Sie es in Graustufen oder RGB um.</translation>
    </message>
    <message>
        <source>Convert them to JPEG or PNG.</source>
        <translation>Wandeln Sie sie in JPEG oder PNG um.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, or change the permissions.</source>
        <translation>Kopieren Sie sie in einen eigenen Ordner, oder ändern Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Copy or download both again, or move the label file away.</source>
        <translation>Kopieren oder laden Sie beide noch einmal, oder verschieben Sie die Label-Datei.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Did you mean {}?</source>
        <translation>Meinten Sie {}?</translation>
    </message>
    <message>
        <source>Each line must be: path,class. No label was changed.</source>
        <translation>Jede Zeile muss lauten: Pfad,Klasse. Kein Label wurde geändert.</translation>
    </message>
    <message>
        <source>Event &quot;{}&quot;: {}</source>
        <translation>Ereignis „{}“: {}</translation>
    </message>
    <message>
        <source>Every line must be: path,class or path,class,part.</source>
        <translation>Jede Zeile muss lauten: Pfad,Klasse oder Pfad,Klasse,Teil.</translation>
    </message>
    <message>
        <source>Every test image shows nearly the same as a training image, so nothing that is new to the model is left to evaluate on.</source>
        <translation>Jedes Testbild zeigt fast dasselbe wie ein Trainingsbild; es bleibt nichts für das Modell Neues, an dem es geprüft werden könnte.</translation>
    </message>
    <message>
        <source>Expected is a folder of images, an IDX image file, a CIFAR binary folder or a CSV list of images.</source>
        <translation>Erwartet wird ein Bilderordner, eine IDX-Bilddatei, ein Ordner mit CIFAR-Binärdateien oder eine CSV-Liste von Bildern.</translation>
    </message>
    <message>
        <source>Export it again. No label was changed.</source>
        <translation>Exportieren Sie sie noch einmal. Kein Label wurde geändert.</translation>
    </message>
    <message>
        <source>Export one of these, or CSV lines of the form path,class.</source>
        <translation>Exportieren Sie eines davon, oder CSV-Zeilen der Form Pfad,Klasse.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Exportieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space; nothing that was saved before is lost.</source>
        <translation>Schaffen Sie Platz; nichts, was schon gespeichert war, ist verloren.</translation>
    </message>
    <message>
        <source>Give a number from {} to {}.</source>
        <translation>Geben Sie eine Zahl von {} bis {} an.</translation>
    </message>
    <message>
        <source>Give a whole number from {} to {}.</source>
        <translation>Geben Sie eine ganze Zahl von {} bis {} an.</translation>
    </message>
    <message>
        <source>Give it an id of its own.</source>
        <translation>Geben Sie ihm eine eigene Kennung.</translation>
    </message>
    <message>
        <source>Give it some minutes, or with 0 minutes a number of steps.</source>
        <translation>Geben Sie ihm einige Minuten, oder bei 0 Minuten eine Anzahl von Schritten.</translation>
    </message>
    <message>
        <source>Give on or off.</source>
        <translation>Geben Sie on oder off an.</translation>
    </message>
    <message>
        <source>Images are matched by path or by file name.</source>
        <translation>Bilder werden nach Pfad oder Dateinamen zugeordnet.</translation>
    </message>
    <message>
        <source>Import its images with --hide-labels first.</source>
        <translation>Importieren Sie seine Bilder zuerst mit --hide-labels.</translation>
    </message>
    <message>
        <source>Import its source with --hide-labels first. No label was changed.</source>
        <translation>Importieren Sie seine Quelle zuerst mit --hide-labels. Kein Label wurde geändert.</translation>
    </message>
    <message>
        <source>In the device profile &apos;{}&apos;, {} is {}, but it must be {}.</source>
        <translation>Im Geräteprofil „{}“ ist {} gleich {}, muss aber so sein: {}.</translation>
    </message>
    <message>
        <source>It ended before its first one: train again.</source>
        <translation>Er endete vor seinem ersten: trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, BMP, TIFF and PGM/PPM can be read.</source>
        <translation>JPEG, PNG, WebP, BMP, TIFF und PGM/PPM können gelesen werden.</translation>
    </message>
    <message>
        <source>Known are pause, resume, stop and checkpoint.</source>
        <translation>Bekannt sind pause, resume, stop und checkpoint.</translation>
    </message>
    <message>
        <source>Label at least one image of a second class.</source>
        <translation>Labeln Sie mindestens ein Bild einer zweiten Klasse.</translation>
    </message>
    <message>
        <source>Label at least one image of each of two classes.</source>
        <translation>Labeln Sie mindestens je ein Bild von zwei Klassen.</translation>
    </message>
    <message>
        <source>Label images of a second class.</source>
        <translation>Labeln Sie Bilder einer zweiten Klasse.</translation>
    </message>
    <message>
        <source>Label some images first.</source>
        <translation>Labeln Sie zuerst einige Bilder.</translation>
    </message>
    <message>
        <source>Learn what they look like first: seedling-cli warm PROJECT.</source>
        <translation>Lernen Sie zuerst, wie sie aussehen: seedling-cli warm PROJECT.</translation>
    </message>
    <message>
        <source>Learning from {} a step{}.</source>
        <translation>Gelernt wird je Schritt aus {}{}.</translation>
    </message>
    <message>
        <source>Learning what the images look like first and from pseudo-labels in rounds then, because labels are few and a first look could trust only {} % of the images.</source>
        <translation>Zuerst wird gelernt, wie die Bilder aussehen, und dann rundenweise aus Pseudo-Labels, weil es wenige Labels gibt und ein erster Blick nur {} % der Bilder vertrauen konnte.</translation>
    </message>
    <message>
        <source>Learning what the images look like first and from pseudo-labels in rounds then, because labels are few and there is time.</source>
        <translation>Zuerst wird gelernt, wie die Bilder aussehen, und dann rundenweise aus Pseudo-Labels, weil es wenige Labels gibt und Zeit dafür ist.</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because a first look could soon trust {} % of the images.</source>
        <translation>Gelernt wird mit FixMatch, weil ein erster Blick bald {} % der Bilder vertrauen konnte.</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because there are many labels.</source>
        <translation>Gelernt wird mit FixMatch, weil es viele Labels gibt.</translation>
    </message>
    <message>
        <source>Learning with FixMatch, because there is little time or there are few images.</source>
        <translation>Gelernt wird mit FixMatch, weil wenig Zeit ist oder es wenige Bilder gibt.</translation>
    </message>
    <message>
        <source>Learning without labels came to numbers that are not finite.</source>
        <translation>Das Lernen ohne Labels kam auf Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>LibTorch could not classify the images: {}</source>
        <translation>LibTorch konnte die Bilder nicht klassifizieren: {}</translation>
    </message>
    <message>
        <source>LibTorch could not compare the images: {}</source>
        <translation>LibTorch konnte die Bilder nicht vergleichen: {}</translation>
    </message>
    <message>
        <source>LibTorch could not evaluate the run: {}</source>
        <translation>LibTorch konnte den Lauf nicht prüfen: {}</translation>
    </message>
    <message>
        <source>LibTorch could not learn without labels: {}</source>
        <translation>LibTorch konnte nicht ohne Labels lernen: {}</translation>
    </message>
    <message>
        <source>LibTorch could not run the exported model: {}</source>
        <translation>LibTorch konnte das exportierte Modell nicht ausführen: {}</translation>
    </message>
    <message>
        <source>LibTorch could not train: {}</source>
        <translation>LibTorch konnte nicht trainieren: {}</translation>
    </message>
    <message>
        <source>LibTorch could not write the model: {}</source>
        <translation>LibTorch konnte das Modell nicht schreiben: {}</translation>
    </message>
    <message>
        <source>Line {} of {} does not name an image and a class.</source>
        <translation>Zeile {} in {} nennt nicht ein Bild und eine Klasse.</translation>
    </message>
    <message>
        <source>Line {} of {}: &quot;{}&quot; is not a training image with hidden truth.</source>
        <translation>Zeile {} in {}: „{}“ ist kein Trainingsbild mit verborgener Klasse.</translation>
    </message>
    <message>
        <source>Line {} of {}: &quot;{}&quot; is not an image of this project, or several have that name.</source>
        <translation>Zeile {} in {}: „{}“ ist kein Bild dieses Projekts, oder mehrere heißen so.</translation>
    </message>
    <message>
        <source>Line {}: a quotation mark is never closed.</source>
        <translation>Zeile {}: ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Look for a missing comma, quote or bracket.</source>
        <translation>Suchen Sie nach einem fehlenden Komma, Anführungszeichen oder einer fehlenden Klammer.</translation>
    </message>
    <message>
        <source>Looked for JPEG, PNG, WebP, BMP, TIFF, PGM and PPM files, also in folders inside it.</source>
        <translation>Gesucht wurde nach JPEG-, PNG-, WebP-, BMP-, TIFF-, PGM- und PPM-Dateien, auch in den Ordnern darin.</translation>
    </message>
    <message>
        <source>Looking for alike images was stopped.</source>
        <translation>Die Suche nach gleichen Bildern wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Verkleinern Sie es.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Neither a time nor a number of steps is given for this run.</source>
        <translation>Für diesen Lauf ist weder eine Zeit noch eine Anzahl von Schritten angegeben.</translation>
    </message>
    <message>
        <source>No image is labelled yet.</source>
        <translation>Noch ist kein Bild gelabelt.</translation>
    </message>
    <message>
        <source>No image was found in {}.</source>
        <translation>In {} wurde kein Bild gefunden.</translation>
    </message>
    <message>
        <source>No label is held back to check the model, because a class has fewer than {}: the accuracy on new images stays unknown.</source>
        <translation>Es wird kein Label zum Prüfen des Modells zurückgehalten, weil eine Klasse weniger als {} hat: die Genauigkeit bei neuen Bildern bleibt unbekannt.</translation>
    </message>
    <message>
        <source>No space is left on the disk of {}.</source>
        <translation>Auf dem Datenträger von {} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>None of the project&apos;s images can be read, so the exported model could not be checked.</source>
        <translation>Kein Bild des Projekts kann gelesen werden, daher konnte das exportierte Modell nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Nothing has been learnt from the images alone yet.</source>
        <translation>Aus den Bildern allein wurde noch nichts gelernt.</translation>
    </message>
    <message>
        <source>Nothing was learnt.</source>
        <translation>Es wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>Only one class, &apos;{}&apos;, has labelled images.</source>
        <translation>Nur eine Klasse, „{}“, hat gelabelte Bilder.</translation>
    </message>
    <message>
        <source>Open it with that version, or update this one.</source>
        <translation>Öffnen Sie es mit jener Version, oder aktualisieren Sie diese.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Open the project again.</source>
        <translation>Öffnen Sie das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>Please report this with the text of the message.</source>
        <translation>Bitte melden Sie dies mit dem Text der Meldung.</translation>
    </message>
    <message>
        <source>Preparing the images was stopped.</source>
        <translation>Das Vorbereiten der Bilder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Put the folder back or connect its disk; nothing in the project is lost.</source>
        <translation>Legen Sie den Ordner zurück oder schließen Sie das Laufwerk an; im Projekt ist nichts verloren.</translation>
    </message>
    <message>
        <source>Reading the CIFAR files was stopped.</source>
        <translation>Das Lesen der CIFAR-Dateien wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the IDX files was stopped.</source>
        <translation>Das Lesen der IDX-Dateien wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the list of images was stopped.</source>
        <translation>Das Lesen der Bilderliste wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the sample was cancelled.</source>
        <translation>Das Lesen des Beispiels wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Remove it; it is made again when needed.</source>
        <translation>Entfernen Sie sie; sie wird bei Bedarf neu angelegt.</translation>
    </message>
    <message>
        <source>Remove their labels or give them another class first.</source>
        <translation>Entfernen Sie zuerst ihre Labels, oder geben Sie ihnen eine andere Klasse.</translation>
    </message>
    <message>
        <source>Run {} does not say how much work it did.</source>
        <translation>Lauf {} sagt nicht, wie viel Arbeit er war.</translation>
    </message>
    <message>
        <source>Run {} has finished and cannot be continued.</source>
        <translation>Lauf {} ist fertig und kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Run {} is being trained by another program.</source>
        <translation>Lauf {} wird gerade von einem anderen Programm trainiert.</translation>
    </message>
    <message>
        <source>SQLite failed on {} ({}).</source>
        <translation>SQLite scheiterte an {} ({}).</translation>
    </message>
    <message>
        <source>Searching the folder was stopped.</source>
        <translation>Das Durchsuchen des Ordners wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Set minutes or steps to more than 0.</source>
        <translation>Setzen Sie minutes oder steps auf mehr als 0.</translation>
    </message>
    <message>
        <source>Set threshold_minimum to at most threshold_maximum.</source>
        <translation>Setzen Sie threshold_minimum auf höchstens threshold_maximum.</translation>
    </message>
    <message>
        <source>Start a new run instead.</source>
        <translation>Beginnen Sie stattdessen einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Start a new run.</source>
        <translation>Beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Start from a profile that works: &quot;seedling-cli devices --show laptop-cpu&quot; prints one.</source>
        <translation>Gehen Sie von einem Profil aus, das funktioniert: „seedling-cli devices --show laptop-cpu“ gibt eines aus.</translation>
    </message>
    <message>
        <source>Stop it there first.</source>
        <translation>Beenden Sie ihn zuerst dort.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Take other images for the test part, or count these all the same: seedling-cli evaluate PROJECT --with-duplicates.</source>
        <translation>Nehmen Sie andere Bilder für den Testteil, oder zählen Sie diese dennoch mit: seedling-cli evaluate PROJECT --with-duplicates.</translation>
    </message>
    <message>
        <source>The TIFF file holds numbers that are not 8-bit or 16-bit brightness.</source>
        <translation>Die TIFF-Datei enthält Zahlen, die keine Helligkeit mit 8 oder 16 Bit sind.</translation>
    </message>
    <message>
        <source>The checkpoint &apos;{}&apos; cannot be read: {}</source>
        <translation>Der Zwischenstand „{}“ kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>The description inside a checkpoint is damaged: {}</source>
        <translation>Die Beschreibung in einem Zwischenstand ist beschädigt: {}</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; has a field that is not known: {}.</source>
        <translation>Das Geräteprofil „{}“ hat ein unbekanntes Feld: {}.</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; has the id {} of another one.</source>
        <translation>Das Geräteprofil „{}“ hat die Kennung {} eines anderen.</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; is not valid JSON.</source>
        <translation>Das Geräteprofil „{}“ ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The device profile &apos;{}&apos; lacks the field {}.</source>
        <translation>Dem Geräteprofil „{}“ fehlt das Feld {}.</translation>
    </message>
    <message>
        <source>The exported model does not answer as the run does, so it was not kept: probabilities differ by up to {}.</source>
        <translation>Das exportierte Modell antwortet nicht wie der Lauf und wurde deshalb nicht behalten: Wahrscheinlichkeiten unterscheiden sich um bis zu {}.</translation>
    </message>
    <message>
        <source>A web page needs ONNX Runtime Web, which is not installed here: &apos;{}&apos; is missing.</source>
        <translation>Eine Webseite braucht ONNX Runtime Web, das hier nicht installiert ist: „{}“ fehlt.</translation>
    </message>
    <message>
        <source>Run packaging/web-runtime.sh in Seedling&apos;s sources once, with network, or export as ONNX.</source>
        <translation>Führen Sie in den Quellen von Seedling einmal packaging/web-runtime.sh mit Netz aus, oder exportieren Sie als ONNX.</translation>
    </message>
    <message>
        <source>The exported model lacks a file that the web page reads.</source>
        <translation>Dem exportierten Modell fehlt eine Datei, die die Webseite liest.</translation>
    </message>
    <message>
        <source>The exported model names other classes than the run.</source>
        <translation>Das exportierte Modell nennt andere Klassen als der Lauf.</translation>
    </message>
    <message>
        <source>The field &quot;{}&quot; is missing or of a wrong kind.</source>
        <translation>Das Feld „{}“ fehlt oder ist von falscher Art.</translation>
    </message>
    <message>
        <source>The file has more than 2 GB.</source>
        <translation>Die Datei hat mehr als 2 GB.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is incomplete: copy or download it again.</source>
        <translation>Die Datei ist unvollständig: kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is not an image of a known format.</source>
        <translation>Die Datei ist kein Bild in einem bekannten Format.</translation>
    </message>
    <message>
        <source>The image could not be written as {}.</source>
        <translation>Das Bild konnte nicht als {} geschrieben werden.</translation>
    </message>
    <message>
        <source>The image has {} x {} pixels, more than the limit of {} million.</source>
        <translation>Das Bild hat {} x {} Pixel, mehr als die Grenze von {} Millionen.</translation>
    </message>
    <message>
        <source>The image side {} is not between {} and {} pixels.</source>
        <translation>Die Bildgröße {} liegt nicht zwischen {} und {} Pixeln.</translation>
    </message>
    <message>
        <source>The images were in {}, which is not there any more.</source>
        <translation>Die Bilder lagen in {}; diesen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The key {} belongs to &quot;{}&quot; already.</source>
        <translation>Die Taste {} gehört schon zu „{}“.</translation>
    </message>
    <message>
        <source>The label of image number {} was not stored, since the image or its class is not in this project.</source>
        <translation>Das Label für das Bild mit der Nummer {} wurde nicht gespeichert, weil das Bild oder seine Klasse nicht in diesem Projekt ist.</translation>
    </message>
    <message>
        <source>The label-free start could not be kept: {}</source>
        <translation>Der Start ohne Labels konnte nicht gespeichert werden: {}</translation>
    </message>
    <message>
        <source>The label-free start is damaged: {}</source>
        <translation>Der Start ohne Labels ist beschädigt: {}</translation>
    </message>
    <message>
        <source>The labels in &apos;{}&apos; do not belong to the {} images in &apos;{}&apos;.</source>
        <translation>Die Labels in „{}“ gehören nicht zu den {} Bildern in „{}“.</translation>
    </message>
    <message>
        <source>The last good checkpoint, of step {}, is kept. Train again with a lower learning rate, for example {}, or with precision fp32.</source>
        <translation>Der letzte gute Zwischenstand, von Schritt {}, ist gespeichert. Trainieren Sie noch einmal mit kleinerer Lernrate, zum Beispiel {}, oder mit dem Zahlenformat fp32.</translation>
    </message>
    <message>
        <source>The last good checkpoint, of step {}, is kept. Train again with a lower learning rate, for example {}.</source>
        <translation>Der letzte gute Zwischenstand, von Schritt {}, ist gespeichert. Trainieren Sie noch einmal mit kleinerer Lernrate, zum Beispiel {}.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number at step {}.</source>
        <translation>Der Verlust wurde bei Schritt {} unendlich oder keine Zahl.</translation>
    </message>
    <message>
        <source>The lowest threshold is above the highest one.</source>
        <translation>Die niedrigste Schwelle liegt über der höchsten.</translation>
    </message>
    <message>
        <source>The model and its labels.txt do not fit together.</source>
        <translation>Das Modell und seine labels.txt passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The model will not know {} and {} more, which has no labelled image. Label at least one of each and train again.</source>
        <translation>Das Modell wird {} und {} weitere nicht kennen, weil gelabelte Bilder fehlen. Labeln Sie mindestens eines von jeder und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The model will not know {} and {} more, which have no labelled image. Label at least one of each and train again.</source>
        <translation>Das Modell wird {} und {} weitere nicht kennen, weil gelabelte Bilder fehlen. Labeln Sie mindestens eines von jeder und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The model will not know {}, which has no labelled image. Label at least one of each and train again.</source>
        <translation>Das Modell wird {} nicht kennen, weil ein gelabeltes Bild fehlt. Labeln Sie mindestens eines und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The model will not know {}, which have no labelled image. Label at least one of each and train again.</source>
        <translation>Das Modell wird {} nicht kennen, weil gelabelte Bilder fehlen. Labeln Sie mindestens eines von jeder und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The new order does not name every class once.</source>
        <translation>Die neue Reihenfolge nennt nicht jede Klasse einmal.</translation>
    </message>
    <message>
        <source>The option {} cannot be &quot;{}&quot;.</source>
        <translation>Die Option {} kann nicht „{}“ sein.</translation>
    </message>
    <message>
        <source>The options of a run are not a JSON object.</source>
        <translation>Die Optionen eines Laufs sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The programs may be of different versions.</source>
        <translation>Die Programme stammen vielleicht aus verschiedenen Versionen.</translation>
    </message>
    <message>
        <source>The project has no labels to export.</source>
        <translation>Das Projekt hat keine Labels zum Exportieren.</translation>
    </message>
    <message>
        <source>The project has no readable image to train on.</source>
        <translation>Das Projekt hat kein lesbares Bild zum Trainieren.</translation>
    </message>
    <message>
        <source>The project has no readable image.</source>
        <translation>Das Projekt hat kein lesbares Bild.</translation>
    </message>
    <message>
        <source>The project has {} readable images, and learning without labels needs {}.</source>
        <translation>Das Projekt hat {} lesbare Bilder, und das Lernen ohne Labels braucht {}.</translation>
    </message>
    <message>
        <source>The run has neither minutes nor steps.</source>
        <translation>Der Lauf hat weder Minuten noch Schritte.</translation>
    </message>
    <message>
        <source>The run has no checkpoint that can be read.</source>
        <translation>Der Lauf hat keinen lesbaren Zwischenstand.</translation>
    </message>
    <message>
        <source>The run itself is unharmed; please report this.</source>
        <translation>Der Lauf selbst ist unversehrt; bitte melden Sie dies.</translation>
    </message>
    <message>
        <source>The sample has no image {}.</source>
        <translation>Das Beispiel hat kein Bild {}.</translation>
    </message>
    <message>
        <source>The forecast of a run is not a JSON object.</source>
        <translation>Die Vorhersage eines Laufs ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The summary of a run is not a JSON object.</source>
        <translation>Die Zusammenfassung eines Laufs ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The {} file ends too early.</source>
        <translation>Die {}-Datei endet zu früh.</translation>
    </message>
    <message>
        <source>The {} file has {} channels.</source>
        <translation>Die {}-Datei hat {} Kanäle.</translation>
    </message>
    <message>
        <source>The {} file is damaged.</source>
        <translation>Die {}-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The {} file is not an 8-bit or 16-bit image.</source>
        <translation>Die {}-Datei ist kein Bild mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>There is a class named &quot;{}&quot; already.</source>
        <translation>Es gibt schon eine Klasse mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no class number {} in this project.</source>
        <translation>In diesem Projekt gibt es keine Klasse mit der Nummer {}.</translation>
    </message>
    <message>
        <source>There is no command &quot;{}&quot;.</source>
        <translation>Es gibt keinen Befehl „{}“.</translation>
    </message>
    <message>
        <source>There is no event &quot;{}&quot;.</source>
        <translation>Es gibt kein Ereignis „{}“.</translation>
    </message>
    <message>
        <source>There is no image number {} in this project.</source>
        <translation>In diesem Projekt gibt es kein Bild mit der Nummer {}.</translation>
    </message>
    <message>
        <source>There is no method named &apos;{}&apos;.</source>
        <translation>Es gibt keine Methode mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no network named &apos;{}&apos;.</source>
        <translation>Es gibt kein Netz mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no option named &quot;{}&quot;.</source>
        <translation>Es gibt keine Option mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no preset named &quot;{}&quot;.</source>
        <translation>Es gibt keine Voreinstellung mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no project file {}.</source>
        <translation>Die Projektdatei {} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no run number {} in this project.</source>
        <translation>In diesem Projekt gibt es keinen Lauf mit der Nummer {}.</translation>
    </message>
    <message>
        <source>There is no schedule named &apos;{}&apos;.</source>
        <translation>Es gibt keinen Verlauf der Lernrate mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>There is no source number {} in this project.</source>
        <translation>In diesem Projekt gibt es keine Quelle mit der Nummer {}.</translation>
    </message>
    <message>
        <source>There is no test image whose class is known, so nothing can be evaluated.</source>
        <translation>Es gibt kein Testbild mit bekannter Klasse, daher kann nichts geprüft werden.</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the image.</source>
        <translation>Der Speicher reicht nicht, um das Bild zu lesen.</translation>
    </message>
    <message>
        <source>There is not enough memory to read {} bytes.</source>
        <translation>Der Speicher reicht nicht, um {} Bytes zu lesen.</translation>
    </message>
    <message>
        <source>There is not enough memory to unpack &apos;{}&apos;.</source>
        <translation>Der Speicher reicht nicht, um „{}“ zu entpacken.</translation>
    </message>
    <message>
        <source>There is not enough memory to work with {}.</source>
        <translation>Der Speicher reicht nicht, um mit {} zu arbeiten.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There was not enough memory to classify the images.</source>
        <translation>Der Speicher reichte nicht, um die Bilder zu klassifizieren.</translation>
    </message>
    <message>
        <source>There was not enough memory to compare the images.</source>
        <translation>Der Speicher reichte nicht, um die Bilder zu vergleichen.</translation>
    </message>
    <message>
        <source>There was not enough memory to evaluate the run.</source>
        <translation>Der Speicher reichte nicht, um den Lauf zu prüfen.</translation>
    </message>
    <message>
        <source>There was not enough memory to learn without labels.</source>
        <translation>Der Speicher reichte nicht, um ohne Labels zu lernen.</translation>
    </message>
    <message>
        <source>There was not enough memory to run the exported model.</source>
        <translation>Der Speicher reichte nicht, um das exportierte Modell auszuführen.</translation>
    </message>
    <message>
        <source>There was not enough memory to train.</source>
        <translation>Der Speicher reichte nicht, um zu trainieren.</translation>
    </message>
    <message>
        <source>There was not enough memory to write the model.</source>
        <translation>Der Speicher reichte nicht, um das Modell zu schreiben.</translation>
    </message>
    <message>
        <source>This image was not drawn for the spot check.</source>
        <translation>Dieses Bild wurde nicht für die Stichprobe gezogen.</translation>
    </message>
    <message>
        <source>This kind of JPEG (lossless, layered or not 8-bit) cannot be read.</source>
        <translation>Diese Art von JPEG (verlustfrei, geschichtet oder nicht 8 Bit) kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This project has no finished run yet.</source>
        <translation>Dieses Projekt hat noch keinen fertigen Lauf.</translation>
    </message>
    <message>
        <source>This project has no hidden truth to reveal.</source>
        <translation>Dieses Projekt hat keine verborgenen Klassen, die aufgedeckt werden könnten.</translation>
    </message>
    <message>
        <source>This source is not part of the project.</source>
        <translation>Diese Quelle gehört nicht zum Projekt.</translation>
    </message>
    <message>
        <source>To take less memory, {} of {} blocks are computed twice, and {} images go through the network at a time, for about {} % more time a step.</source>
        <translation>Um weniger Speicher zu belegen, werden {} von {} Blöcken zweimal gerechnet und gehen {} Bilder auf einmal durch das Netz, für etwa {} % mehr Zeit je Schritt.</translation>
    </message>
    <message>
        <source>To take less memory, signs and places are kept where they suffice, {} of {} blocks are computed twice, and {} images go through the network at a time, for about {} % more time a step.</source>
        <translation>Um weniger Speicher zu belegen, werden Vorzeichen und Stellen behalten, wo sie genügen, {} von {} Blöcken zweimal gerechnet und gehen {} Bilder auf einmal durch das Netz, für etwa {} % mehr Zeit je Schritt.</translation>
    </message>
    <message>
        <source>Train again with a lower learning rate, for example {}, or with precision fp32.</source>
        <translation>Trainieren Sie noch einmal mit kleinerer Lernrate, zum Beispiel {}, oder mit dem Zahlenformat fp32.</translation>
    </message>
    <message>
        <source>Train again with a lower learning rate, for example {}.</source>
        <translation>Trainieren Sie noch einmal mit kleinerer Lernrate, zum Beispiel {}.</translation>
    </message>
    <message>
        <source>Train again, or use another run.</source>
        <translation>Trainieren Sie noch einmal, oder verwenden Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>Train first.</source>
        <translation>Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>Trainieren Sie mit kleineren Stapeln (labelled_batch), kleineren Bildern (image_side) oder weniger Bildern ohne Label je Schritt (unlabelled_ratio).</translation>
    </message>
    <message>
        <source>Training at {} pixels is not possible.</source>
        <translation>Mit {} Pixeln zu trainieren ist nicht möglich.</translation>
    </message>
    <message>
        <source>Training at {} pixels, about the size of the images.</source>
        <translation>Trainiert wird mit {} Pixeln, etwa der Größe der Bilder.</translation>
    </message>
    <message>
        <source>Training at {} pixels, the most that images of about {} pixels and {} minutes allow.</source>
        <translation>Trainiert wird mit {} Pixeln, dem Höchsten, was Bilder von etwa {} Pixeln und {} Minuten erlauben.</translation>
    </message>
    <message>
        <source>Training at {} pixels, the usual size of a run without a time limit; image_side sets another.</source>
        <translation>Trainiert wird mit {} Pixeln, der üblichen Größe ohne Zeitgrenze; image_side legt eine andere fest.</translation>
    </message>
    <message>
        <source>Training did not begin.</source>
        <translation>Das Training begann nicht.</translation>
    </message>
    <message>
        <source>Training the network frugal, which is made for processors.</source>
        <translation>Trainiert wird das Netz frugal, das für Prozessoren gemacht ist.</translation>
    </message>
    <message>
        <source>Training the network {}, because {} minutes suffice for many of its steps.</source>
        <translation>Trainiert wird das Netz {}, weil {} Minuten für viele seiner Schritte reichen.</translation>
    </message>
    <message>
        <source>Training was stopped before its first step.</source>
        <translation>Das Training wurde vor seinem ersten Schritt beendet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again with another seed, or with precision fp32.</source>
        <translation>Versuchen Sie es mit einer anderen Startzahl oder mit dem Zahlenformat fp32.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>Unpack it with gunzip and use the unpacked file.</source>
        <translation>Entpacken Sie sie mit gunzip und verwenden Sie die entpackte Datei.</translation>
    </message>
    <message>
        <source>Waiting for another program was stopped.</source>
        <translation>Das Warten auf ein anderes Programm wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What was done cannot be read: {}</source>
        <translation>Was getan wurde, kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>Write sample: and a number, for example sample:1.</source>
        <translation>Schreiben Sie sample: und eine Zahl, zum Beispiel sample:1.</translation>
    </message>
    <message>
        <source>Write the path as the project shows it. No label was changed.</source>
        <translation>Schreiben Sie den Pfad, wie ihn das Projekt zeigt. Kein Label wurde geändert.</translation>
    </message>
    <message>
        <source>choosing pseudo-labels</source>
        <translation>Pseudo-Labels werden gewählt</translation>
    </message>
    <message>
        <source>comparing images</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>comparing with what labels alone teach</source>
        <translation>Vergleich mit dem, was die Labels allein lehren</translation>
    </message>
    <message>
        <source>finding out how hard the images are to tell apart</source>
        <translation>es wird geprüft, wie schwer die Bilder zu unterscheiden sind</translation>
    </message>
    <message>
        <source>learning what the images look like, without labels; later runs start from it</source>
        <translation>es wird ohne Labels gelernt, wie die Bilder aussehen; spätere Läufe beginnen damit</translation>
    </message>
    <message>
        <source>measuring this computer&apos;s speed</source>
        <translation>die Geschwindigkeit dieses Rechners wird gemessen</translation>
    </message>
    <message>
        <source>predicting every image</source>
        <translation>jedes Bild wird vorhergesagt</translation>
    </message>
    <message>
        <source>reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>reading images: {} of {}</source>
        <translation>Bilder werden gelesen: {} von {}</translation>
    </message>
    <message>
        <source>training with {} labels</source>
        <translation>Training mit {} Labels</translation>
    </message>
    <message>
        <source>{} cannot be opened for writing ({}).</source>
        <translation>{} kann nicht zum Schreiben geöffnet werden ({}).</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>{} kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>{} could not be read or written ({}).</source>
        <translation>{} konnte nicht gelesen oder geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>{} exists already.</source>
        <translation>{} gibt es schon.</translation>
    </message>
    <message>
        <source>{} has no label for any image of this project.</source>
        <translation>{} hat für kein Bild dieses Projekts ein Label.</translation>
    </message>
    <message>
        <source>{} images are still labelled with this class.</source>
        <translation>{} Bilder haben noch ein Label dieser Klasse.</translation>
    </message>
    <message>
        <source>{} images cannot be read.</source>
        <translation>{}-Bilder können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{} images have a hidden class and no label, {} were asked for.</source>
        <translation>{} Bilder haben eine verborgene Klasse und kein Label, verlangt wurden {}.</translation>
    </message>
    <message>
        <source>{} is a folder, not a project file.</source>
        <translation>{} ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <source>{} is being written by another program.</source>
        <translation>{} wird gerade von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <source>{} is damaged.</source>
        <translation>{} ist beschädigt.</translation>
    </message>
    <message>
        <source>{} is neither COCO nor Label Studio JSON.</source>
        <translation>{} ist weder COCO- noch Label-Studio-JSON.</translation>
    </message>
    <message>
        <source>{} is not a Seedling project, or it is damaged.</source>
        <translation>{} ist kein Seedling-Projekt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{} is not a Seedling project.</source>
        <translation>{} ist kein Seedling-Projekt.</translation>
    </message>
    <message>
        <source>{} labelled and {} unlabelled images</source>
        <translation>{} gelabelten Bildern und {} ohne Label</translation>
    </message>
    <message>
        <source>{} labelled images</source>
        <translation>{} gelabelten Bildern</translation>
    </message>
    <message>
        <source>{} labels a class cannot be revealed.</source>
        <translation>{} Labels je Klasse können nicht aufgedeckt werden.</translation>
    </message>
    <message>
        <source>{} lies among the images of the project, which would find the copies as new images.</source>
        <translation>{} liegt zwischen den Bildern des Projekts, das die Kopien als neue Bilder finden würde.</translation>
    </message>
    <message>
        <source>{} names a category that it does not define.</source>
        <translation>{} nennt eine Kategorie, die darin nicht erklärt ist.</translation>
    </message>
    <message>
        <source>{} or its folder may not be written.</source>
        <translation>{} oder der Ordner darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>{} refuses this change ({}).</source>
        <translation>{} lehnt diese Änderung ab ({}).</translation>
    </message>
    <message>
        <source>{} was written by a newer version of Seedling (form {}, this version knows up to {}).</source>
        <translation>{} wurde mit einer neueren Version von Seedling geschrieben (Form {}, diese Version kennt bis {}).</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are left of what the run may take: it may not fit. {}</source>
        <translation>Ein Schritt mit {} braucht etwa {} MB Speicher, und {} MB bleiben von dem, was der Lauf belegen darf: er passt vielleicht nicht hinein. {}</translation>
    </message>
    <message>
        <source>A step of {} needs about {} MB of memory, and {} MB are left of what the run may take: learning from {} a step instead.</source>
        <translation>Ein Schritt mit {} braucht etwa {} MB Speicher, und {} MB bleiben von dem, was der Lauf belegen darf: stattdessen wird mit {} je Schritt gelernt.</translation>
    </message>
    <message>
        <source>Allow {} MB (memory_mb), the least that suffices with these batches, or train with a smaller batch: a labelled_batch of {} would fit.</source>
        <translation>Erlauben Sie {} MB (memory_mb), das Mindeste für diese Stapel, oder trainieren Sie mit einem kleineren Stapel: ein labelled_batch von {} würde passen.</translation>
    </message>
    <message>
        <source>Close other programs, or train with a smaller batch: a labelled_batch of {} would fit.</source>
        <translation>Schließen Sie andere Programme, oder trainieren Sie mit einem kleineren Stapel: ein labelled_batch von {} würde passen.</translation>
    </message>
    <message>
        <source>Replaced by another run.</source>
        <translation>Durch einen anderen Lauf ersetzt.</translation>
    </message>
    <message>
        <source>Replaced by run {}.</source>
        <translation>Durch Lauf {} ersetzt.</translation>
    </message>
    <message>
        <source>Allow {} MB (memory_mb), the least that suffices with these batches, or train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>Erlauben Sie {} MB (memory_mb), das Mindeste für diese Stapel, oder trainieren Sie mit kleineren Stapeln (labelled_batch), kleineren Bildern (image_side) oder weniger Bildern ohne Label je Schritt (unlabelled_ratio).</translation>
    </message>
    <message>
        <source>No better accuracy was found, checks in a row: {}.</source>
        <translation>Keine bessere Genauigkeit gefunden, Prüfungen in Folge: {}.</translation>
    </message>
    <message>
        <source>One more per cent of accuracy would have cost over {} Wh.</source>
        <translation>Ein weiteres Prozent Genauigkeit hätte mehr als {} Wh gekostet.</translation>
    </message>
    <message>
        <source>The energy budget of {} Wh is used up.</source>
        <translation>Das Energiebudget von {} Wh ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The program came to {} MB of memory, and may take {} MB.</source>
        <translation>Das Programm kam auf {} MB Speicher und darf {} MB belegen.</translation>
    </message>
    <message>
        <source>The rules patience and point_wh cannot end this run: without held-back labels nobody can see when nothing is gained any more.</source>
        <translation>Die Regeln patience und point_wh können diesen Lauf nicht beenden: ohne zurückgehaltene Labels ist nicht zu sehen, wann nichts mehr gewonnen wird.</translation>
    </message>
    <message>
        <source>This run would take about {} MB of memory, and may take {} MB.</source>
        <translation>Dieser Lauf würde etwa {} MB Speicher brauchen und darf {} MB belegen.</translation>
    </message>
    <message>
        <source>Training was stopped before it used a label.</source>
        <translation>Das Training wurde angehalten, bevor es ein Label verwendet hat.</translation>
    </message>
    <message>
        <source>What it learnt of the images is kept for the next run.</source>
        <translation>Was es über die Bilder gelernt hat, bleibt für den nächsten Lauf erhalten.</translation>
    </message>
    <message>
        <source>Close other programs, or train with smaller batches (labelled_batch), smaller images (image_side) or fewer unlabelled images a step (unlabelled_ratio).</source>
        <translation>Schließen Sie andere Programme, oder trainieren Sie mit kleineren Stapeln (labelled_batch), kleineren Bildern (image_side) oder weniger Bildern ohne Label je Schritt (unlabelled_ratio).</translation>
    </message>
    <message>
        <source>For a fifth of the run hardly any unlabelled image has been trusted: it learns from the labels alone.</source>
        <translation>Seit einem Fünftel des Laufs wurde kaum einem Bild ohne Label vertraut: er lernt nur aus den Labels.</translation>
    </message>
    <message>
        <source>It may be learning from wrong pseudo-labels: stop it, look through what it trusts, and label where it is wrong; or train with a higher threshold.</source>
        <translation>Vielleicht lernt er aus falschen Pseudo-Labels: halten Sie ihn an, sehen Sie durch, wem er vertraut, und labeln Sie, wo er irrt; oder trainieren Sie mit einer höheren Schwelle.</translation>
    </message>
    <message>
        <source>Label a few more images of each class; or train with a lower threshold, or with flexmatch or freematch, which trust sooner.</source>
        <translation>Labeln Sie von jeder Klasse noch ein paar Bilder; oder trainieren Sie mit einer niedrigeren Schwelle oder mit flexmatch oder freematch, die früher vertrauen.</translation>
    </message>
    <message>
        <source>Look through what is trusted of this class and refuse what is wrong; label more images of the classes it is taken for; or train with a higher threshold.</source>
        <translation>Sehen Sie durch, wem in dieser Klasse vertraut wird, und lehnen Sie Falsches ab; labeln Sie mehr Bilder der Klassen, die mit ihr verwechselt werden; oder trainieren Sie mit einer höheren Schwelle.</translation>
    </message>
    <message>
        <source>Nine tenths of the energy budget of {} Wh are used: the run ends soon.</source>
        <translation>Neun Zehntel des Energiebudgets von {} Wh sind verbraucht: der Lauf endet bald.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. A longer run needs a larger energy_wh.</source>
        <translation>Es ist nichts zu tun. Ein längerer Lauf braucht ein größeres energy_wh.</translation>
    </message>
    <message>
        <source>The accuracy on held-back labels has fallen from {} % to {} % and stays there.</source>
        <translation>Die Genauigkeit auf den zurückgehaltenen Labels ist von {} % auf {} % gefallen und bleibt dort.</translation>
    </message>
    <message>
        <source>The program has {} MB of memory, and only {} MB are left: the system may end it.</source>
        <translation>Das Programm belegt {} MB Speicher, und nur {} MB sind noch frei: das System könnte es beenden.</translation>
    </message>
    <message>
        <source>This run may come to {} MB of memory, and there are {} MB for it: the system may end it.</source>
        <translation>Dieser Lauf könnte auf {} MB Speicher kommen, und es gibt {} MB dafür: das System könnte ihn beenden.</translation>
    </message>
    <message>
        <source>{} has {} % of the trusted images, and {} % of the labels: it seems to swallow other classes.</source>
        <translation>{} hat {} % der vertrauten Bilder und {} % der Labels: die Klasse scheint andere zu verschlucken.</translation>
    </message>
    <message>
        <source>&quot;seedling-cli meters&quot; says what is wrong with each.</source>
        <translation>Die Liste der Messgeräte sagt, was jedem fehlt.</translation>
    </message>
    <message>
        <source>A sensor has gone.</source>
        <translation>Ein Sensor ist verschwunden.</translation>
    </message>
    <message>
        <source>A sensor is there, but this user may not read it.</source>
        <translation>Ein Sensor ist da, aber dieser Benutzer darf ihn nicht lesen.</translation>
    </message>
    <message>
        <source>A sensor jumped; that interval is estimated.</source>
        <translation>Ein Sensor ist gesprungen; dieser Abschnitt ist geschätzt.</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: chmod a+r /sys/class/hwmon/hwmon*/energy*_input.</source>
        <translation>Ein Administrator kann es bis zum nächsten Start erlauben: chmod a+r /sys/class/hwmon/hwmon*/energy*_input.</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: chmod a+r /sys/class/powercap/*/energy_uj. Note that other programs can then watch the processor&apos;s power as well, which may reveal what it computes.</source>
        <translation>Ein Administrator kann es bis zum nächsten Start erlauben: chmod a+r /sys/class/powercap/*/energy_uj. Andere Programme können dann die Leistung des Prozessors ebenfalls beobachten, was verraten kann, was er rechnet.</translation>
    </message>
    <message>
        <source>An administrator can allow it until the next start with: sysctl kernel.perf_event_paranoid=0. Note that other programs can then watch the whole machine as well.</source>
        <translation>Ein Administrator kann es bis zum nächsten Start erlauben: sysctl kernel.perf_event_paranoid=0. Andere Programme können dann den ganzen Rechner ebenfalls beobachten.</translation>
    </message>
    <message>
        <source>Built-in ones stay.</source>
        <translation>Eingebaute bleiben.</translation>
    </message>
    <message>
        <source>Disconnect mains power while it is to be metered.</source>
        <translation>Trennen Sie das Netzteil, solange gemessen werden soll.</translation>
    </message>
    <message>
        <source>In {}, because it does not train in {}.</source>
        <translation>In {}, weil es in {} nicht trainiert.</translation>
    </message>
    <message>
        <source>In {}, because it does not train in {}. Training on it is research so far.</source>
        <translation>In {}, weil es in {} nicht trainiert. Training darauf ist bisher Forschung.</translation>
    </message>
    <message>
        <source>It has {} of memory, and this run needs {} at its peak.</source>
        <translation>Es hat {} Speicher, und dieser Lauf braucht in der Spitze {}.</translation>
    </message>
    <message>
        <source>It lacks a part of training that this run needs: {}.</source>
        <translation>Ihm fehlt ein Teil des Trainings, den dieser Lauf braucht: {}.</translation>
    </message>
    <message>
        <source>It needs columns named time and watts, or those two first; let the meter write first.</source>
        <translation>Sie braucht Spalten namens time und watts, oder diese beiden zuerst; lassen Sie das Messgerät erst schreiben.</translation>
    </message>
    <message>
        <source>It only runs networks that were trained elsewhere.</source>
        <translation>Es führt nur Netze aus, die anderswo trainiert wurden.</translation>
    </message>
    <message>
        <source>It trains neither in {} nor in a format that could stand in for it.</source>
        <translation>Es trainiert weder in {} noch in einem Format, das dafür einspringen könnte.</translation>
    </message>
    <message>
        <source>It was stopped before every image was predicted, so this run suggests nothing. Let it go on to make up for that.</source>
        <translation>Er wurde gestoppt, bevor jedes Bild vorhergesagt war, daher schlägt dieser Lauf nichts vor. Lassen Sie ihn weitergehen, um das nachzuholen.</translation>
    </message>
    <message>
        <source>Name the CSV file (time,watts) that a plug meter writes: seedling-cli meters --wall-meter FILE.</source>
        <translation>Nennen Sie die CSV-Datei (time,watts), die ein Steckdosen-Messgerät schreibt: seedling-cli meters --wall-meter DATEI.</translation>
    </message>
    <message>
        <source>No driver reports this power.</source>
        <translation>Kein Treiber meldet diese Leistung.</translation>
    </message>
    <message>
        <source>No energy meter of this machine can be read; its use is estimated.</source>
        <translation>Kein Energiezähler dieses Rechners lässt sich lesen; der Verbrauch ist geschätzt.</translation>
    </message>
    <message>
        <source>No energy meter of this machine can be read; its use is modelled.</source>
        <translation>Kein Energiezähler dieses Rechners lässt sich lesen; der Verbrauch ist modelliert.</translation>
    </message>
    <message>
        <source>No file of a wall meter is named.</source>
        <translation>Es ist keine Datei eines Steckdosen-Messgeräts genannt.</translation>
    </message>
    <message>
        <source>No line of &apos;{}&apos; has a time and watts.</source>
        <translation>Keine Zeile von „{}“ hat eine Zeit und Watt.</translation>
    </message>
    <message>
        <source>No meter of this machine can be read, so nothing was measured at rest.</source>
        <translation>Kein Messgerät dieses Rechners lässt sich lesen, also wurde in Ruhe nichts gemessen.</translation>
    </message>
    <message>
        <source>No meter sees {} % of it.</source>
        <translation>{} % davon sieht kein Messgerät.</translation>
    </message>
    <message>
        <source>Restart the machine.</source>
        <translation>Starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>Run on the machine itself, or take the estimate.</source>
        <translation>Arbeiten Sie auf dem Rechner selbst, oder nehmen Sie die Schätzung.</translation>
    </message>
    <message>
        <source>Start what writes the file, and let its clock be that of this machine.</source>
        <translation>Starten Sie, was die Datei schreibt, und stellen Sie dessen Uhr nach diesem Rechner.</translation>
    </message>
    <message>
        <source>The battery does not say how much it gives.</source>
        <translation>Der Akku sagt nicht, wie viel er abgibt.</translation>
    </message>
    <message>
        <source>The battery gives no figure of its power yet.</source>
        <translation>Der Akku nennt noch keine Leistung.</translation>
    </message>
    <message>
        <source>The driver has lost the graphics board.</source>
        <translation>Der Treiber hat die Grafikkarte verloren.</translation>
    </message>
    <message>
        <source>The driver of the graphics board does not let this user read its power.</source>
        <translation>Der Treiber der Grafikkarte lässt diesen Benutzer ihre Leistung nicht lesen.</translation>
    </message>
    <message>
        <source>The driver of the graphics board failed (NVML error {}).</source>
        <translation>Der Treiber der Grafikkarte ist gescheitert (NVML-Fehler {}).</translation>
    </message>
    <message>
        <source>The energy counter of the graphics board does not move.</source>
        <translation>Der Energiezähler der Grafikkarte bewegt sich nicht.</translation>
    </message>
    <message>
        <source>The energy counter of the graphics board jumped; that interval is left out.</source>
        <translation>Der Energiezähler der Grafikkarte ist gesprungen; dieser Abschnitt zählt nicht.</translation>
    </message>
    <message>
        <source>The energy counters of the processor do not move while it works.</source>
        <translation>Die Energiezähler des Prozessors bewegen sich nicht, während er arbeitet.</translation>
    </message>
    <message>
        <source>The energy counters of the processor have gone.</source>
        <translation>Die Energiezähler des Prozessors sind verschwunden.</translation>
    </message>
    <message>
        <source>The energy counters of the processor jumped; that interval is estimated.</source>
        <translation>Die Energiezähler des Prozessors sind gesprungen; dieser Abschnitt ist geschätzt.</translation>
    </message>
    <message>
        <source>The graphics board reports neither its energy nor its power.</source>
        <translation>Die Grafikkarte meldet weder Energie noch Leistung.</translation>
    </message>
    <message>
        <source>The kernel has no usable event source &quot;power&quot; here.</source>
        <translation>Der Kernel hat hier keine brauchbare Ereignisquelle „power“.</translation>
    </message>
    <message>
        <source>The kernel has the event source &quot;power&quot;, but this user may not use it.</source>
        <translation>Der Kernel hat die Ereignisquelle „power“, aber dieser Benutzer darf sie nicht nutzen.</translation>
    </message>
    <message>
        <source>The kernel no longer gives the counters of &quot;power&quot;.</source>
        <translation>Der Kernel gibt die Zähler von „power“ nicht mehr her.</translation>
    </message>
    <message>
        <source>The machine is on mains power, which its battery does not see.</source>
        <translation>Der Rechner hängt am Netz; das sieht sein Akku nicht.</translation>
    </message>
    <message>
        <source>The power of this machine was not calibrated.</source>
        <translation>Die Leistung dieses Rechners wurde nicht kalibriert.</translation>
    </message>
    <message>
        <source>The processor has energy counters, but this user may not read them.</source>
        <translation>Der Prozessor hat Energiezähler, aber dieser Benutzer darf sie nicht lesen.</translation>
    </message>
    <message>
        <source>The sensors do not move while there is work.</source>
        <translation>Die Sensoren bewegen sich nicht, während gearbeitet wird.</translation>
    </message>
    <message>
        <source>The system does not say how much memory there is.</source>
        <translation>Das System sagt nicht, wie viel Speicher es gibt.</translation>
    </message>
    <message>
        <source>The system offers no energy counters of the processor, as is usual in containers.</source>
        <translation>Das System bietet keine Energiezähler des Prozessors, wie in Containern üblich.</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; has no reading of just now.</source>
        <translation>Die Datei „{}“ des Steckdosen-Messgeräts hat keinen Wert von eben.</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; is not there.</source>
        <translation>Die Datei „{}“ des Steckdosen-Messgeräts ist nicht da.</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; may not be read.</source>
        <translation>Die Datei „{}“ des Steckdosen-Messgeräts darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The wall meter&apos;s file &apos;{}&apos; was begun anew.</source>
        <translation>Die Datei „{}“ des Steckdosen-Messgeräts wurde neu begonnen.</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver.</source>
        <translation>Es gibt keinen NVIDIA-Treiber.</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics board.</source>
        <translation>Es gibt keine NVIDIA-Grafikkarte.</translation>
    </message>
    <message>
        <source>There is no device &quot;{}&quot; among your own.</source>
        <translation>Unter Ihren eigenen Geräten gibt es „{}“ nicht.</translation>
    </message>
    <message>
        <source>This is a virtual machine, where the processor&apos;s energy counters are absent or cannot be trusted.</source>
        <translation>Dies ist eine virtuelle Maschine, wo die Energiezähler des Prozessors fehlen oder nicht verlässlich sind.</translation>
    </message>
    <message>
        <source>This machine has no battery that it runs on.</source>
        <translation>Dieser Rechner hat keinen Akku, mit dem er läuft.</translation>
    </message>
    <message>
        <source>Training on it is research so far.</source>
        <translation>Training darauf ist bisher Forschung.</translation>
    </message>
    <message>
        <source>While a meter can be read, or with a plug meter in sight, run: seedling-cli meters --calibrate (two minutes).</source>
        <translation>Solange ein Messgerät lesbar oder ein Steckdosen-Messgerät in Sicht ist: seedling-cli meters --calibrate (zwei Minuten).</translation>
    </message>
    <message>
        <source>graphics board (NVML)</source>
        <translation>Grafikkarte (NVML)</translation>
    </message>
    <message>
        <source>memory, estimated from its size ({} GB)</source>
        <translation>Speicher, geschätzt nach seiner Größe ({} GB)</translation>
    </message>
    <message>
        <source>processor and memory, modelled from its load as calibrated {}</source>
        <translation>Prozessor und Speicher, modelliert nach der Auslastung, kalibriert {}</translation>
    </message>
    <message>
        <source>processor package (RAPL)</source>
        <translation>Prozessor (RAPL)</translation>
    </message>
    <message>
        <source>processor package (perf)</source>
        <translation>Prozessor (perf)</translation>
    </message>
    <message>
        <source>processor package and memory (RAPL)</source>
        <translation>Prozessor und Speicher (RAPL)</translation>
    </message>
    <message>
        <source>processor package and memory (perf)</source>
        <translation>Prozessor und Speicher (perf)</translation>
    </message>
    <message>
        <source>processor, estimated from its time ({} core at {} W rated each)</source>
        <translation>Prozessor, geschätzt nach seiner Rechenzeit ({} Kern zu {} W Nennleistung)</translation>
    </message>
    <message>
        <source>processor, estimated from its time ({} cores at {} W rated each)</source>
        <translation>Prozessor, geschätzt nach seiner Rechenzeit ({} Kerne zu je {} W Nennleistung)</translation>
    </message>
    <message>
        <source>processor, modelled from its load as calibrated {}</source>
        <translation>Prozessor, modelliert nach der Auslastung, kalibriert {}</translation>
    </message>
    <message>
        <source>whole machine (battery)</source>
        <translation>ganzer Rechner (Akku)</translation>
    </message>
    <message>
        <source>whole machine (wall meter)</source>
        <translation>ganzer Rechner (Steckdosen-Messgerät)</translation>
    </message>
    <message>
        <source>whole machine, modelled from its load as calibrated {}</source>
        <translation>ganzer Rechner, modelliert nach der Auslastung, kalibriert {}</translation>
    </message>
    <message>
        <source>{} graphics boards (NVML)</source>
        <translation>{} Grafikkarten (NVML)</translation>
    </message>
    <message>
        <source>Export it as TorchScript.</source>
        <translation>Als TorchScript exportieren.</translation>
    </message>
    <message>
        <source>Export it with --format c, whose weights are floats.</source>
        <translation>Mit --format c exportieren; dessen Gewichte sind Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; cannot be written in this format.</source>
        <translation>Das Netz „{}“ lässt sich in diesem Format nicht schreiben.</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; has other layers than its description: {}.</source>
        <translation>Das Netz „{}“ hat andere Schichten als seine Beschreibung: {}.</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; has {} MB of numbers, and C is written for small processors that have room for {} MB at most.</source>
        <translation>Das Netz „{}“ hat {} MB an Zahlen, und C wird für kleine Prozessoren geschrieben, die höchstens für {} MB Platz haben.</translation>
    </message>
    <message>
        <source>This network cannot be written as C: it does not begin by normalising its pixels.</source>
        <translation>Dieses Netz lässt sich nicht als C schreiben: Es beginnt nicht damit, seine Pixel zu normieren.</translation>
    </message>
    <message>
        <source>Train once more.</source>
        <translation>Noch einmal trainieren.</translation>
    </message>
    <message>
        <source>Train with the network frugal, or export as TorchScript.</source>
        <translation>Mit dem Netz frugal trainieren oder als TorchScript exportieren.</translation>
    </message>
    <message>
        <source>What is known of how sure the model is cannot be read.</source>
        <translation>Was über die Sicherheit des Modells bekannt ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>What is known of how the network settles cannot be read.</source>
        <translation>Was über das Einpendeln des Netzes bekannt ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>With weights of 8 bits the model answers otherwise than the run does, so it was not kept: probabilities differ by up to {}.</source>
        <translation>Mit Gewichten von 8 Bit antwortet das Modell anders als der Lauf, es wurde daher nicht behalten: Wahrscheinlichkeiten weichen um bis zu {} ab.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes pictures of {} x {} pixels alone.</source>
        <translation>„{}“ nimmt nur Bilder von {} x {} Pixeln.</translation>
    </message>
    <message>
        <source>LibTorch could not compare 8-bit numbers with floats: {}</source>
        <translation>LibTorch konnte 8-Bit-Zahlen nicht mit Gleitkommazahlen vergleichen: {}</translation>
    </message>
    <message>
        <source>LibTorch could not measure the ranges of the network&apos;s numbers: {}</source>
        <translation>LibTorch konnte die Bereiche der Zahlen des Netzes nicht messen: {}</translation>
    </message>
    <message>
        <source>Name a folder written by seedling-cli export, with model.pt or model.onnx and labels.txt inside.</source>
        <translation>Nennen Sie einen Ordner, den seedling-cli export geschrieben hat, mit model.pt oder model.onnx und labels.txt darin.</translation>
    </message>
    <message>
        <source>None of the project&apos;s images can be read, so the ranges of 8-bit numbers could not be measured.</source>
        <translation>Keines der Bilder des Projekts lässt sich lesen, daher konnten die Bereiche der 8-Bit-Zahlen nicht gemessen werden.</translation>
    </message>
    <message>
        <source>Only models that Seedling has exported can be used.</source>
        <translation>Nur Modelle, die Seedling exportiert hat, lassen sich verwenden.</translation>
    </message>
    <message>
        <source>OpenCV could not read the model: {}</source>
        <translation>OpenCV konnte das Modell nicht lesen: {}</translation>
    </message>
    <message>
        <source>OpenCV could not run the model: {}</source>
        <translation>OpenCV konnte das Modell nicht ausführen: {}</translation>
    </message>
    <message>
        <source>The ONNX model has an operator that is not known here: {}.</source>
        <translation>Das ONNX-Modell hat einen Operator, der hier nicht bekannt ist: {}.</translation>
    </message>
    <message>
        <source>The file is not an ONNX model, or it is damaged.</source>
        <translation>Die Datei ist kein ONNX-Modell, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The model could not be written as ONNX: {}</source>
        <translation>Das Modell konnte nicht als ONNX geschrieben werden: {}</translation>
    </message>
    <message>
        <source>There was not enough memory to compare 8-bit numbers with floats.</source>
        <translation>Der Speicher reichte nicht, um 8-Bit-Zahlen mit Gleitkommazahlen zu vergleichen.</translation>
    </message>
    <message>
        <source>There was not enough memory to measure the ranges of the network&apos;s numbers.</source>
        <translation>Der Speicher reichte nicht, um die Bereiche der Zahlen des Netzes zu messen.</translation>
    </message>
    <message>
        <source>Use the model.onnx beside it, which takes any size.</source>
        <translation>Verwenden Sie die model.onnx daneben, die jede Größe nimmt.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a TorchScript network, or it is damaged.</source>
        <translation>„{}“ ist kein TorchScript-Netz oder beschädigt.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a file of PyTorch weights.</source>
        <translation>„{}“ ist keine Datei mit PyTorch-Gewichten.</translation>
    </message>
    <message>
        <source>A TorchScript encoder cannot go on learning.</source>
        <translation>Ein TorchScript-Encoder kann nicht weiterlernen.</translation>
    </message>
    <message>
        <source>A run cannot begin with a pretrained file and with a start without labels.</source>
        <translation>Ein Lauf kann nicht zugleich mit einer vortrainierten Datei und mit einem Start ohne Labels beginnen.</translation>
    </message>
    <message>
        <source>Check pretrained_mean and pretrained_deviation, or take another file.</source>
        <translation>Prüfen Sie pretrained_mean und pretrained_deviation, oder nehmen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose frugal, wrn-28-2, wrn-28-8, wrn-37-2, resnet-18, resnet-34, resnet-50, mobilenet-v2, chip, hopfield or hopfield-dense.</source>
        <translation>Wählen Sie frugal, wrn-28-2, wrn-28-8, wrn-37-2, resnet-18, resnet-34, resnet-50, mobilenet-v2, chip, hopfield oder hopfield-dense.</translation>
    </message>
    <message>
        <source>Frozen weights are learnt from by one last layer, without a balanced one.</source>
        <translation>Aus eingefrorenen Gewichten lernt eine einzige letzte Schicht, ohne eine ausgeglichene.</translation>
    </message>
    <message>
        <source>Get it again from where it came from.</source>
        <translation>Holen Sie sie noch einmal von dort, woher sie kam.</translation>
    </message>
    <message>
        <source>Give a file of torch.jit.save whose network makes a row of features of each image: float [N, 3, H, W] in, [N, D] out.</source>
        <translation>Geben Sie eine Datei von torch.jit.save an, deren Netz aus jedem Bild eine Zeile Merkmale macht: float [N, 3, H, W] hinein, [N, D] heraus.</translation>
    </message>
    <message>
        <source>Give a text on one line.</source>
        <translation>Geben Sie einen Text in einer Zeile an.</translation>
    </message>
    <message>
        <source>Give three numbers for red, green and blue, such as 0.485, 0.456, 0.406.</source>
        <translation>Geben Sie drei Zahlen für Rot, Grün und Blau an, etwa 0.485, 0.456, 0.406.</translation>
    </message>
    <message>
        <source>Give torchvision&apos;s weights of ResNet-18, ResNet-34, ResNet-50 or MobileNetV2, or a TorchScript encoder.</source>
        <translation>Geben Sie Gewichte von torchvision für ResNet-18, ResNet-34, ResNet-50 oder MobileNetV2 an, oder einen TorchScript-Encoder.</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, because labels are few and a first look could trust only {} % of the images.</source>
        <translation>Gelernt wird in Runden aus Pseudo-Labels, weil es wenige Labels gibt und ein erster Blick nur {} % der Bilder vertrauen konnte.</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, because labels are few and there is time.</source>
        <translation>Gelernt wird in Runden aus Pseudo-Labels, weil es wenige Labels und genug Zeit gibt.</translation>
    </message>
    <message>
        <source>Learning from pseudo-labels in rounds, which frozen features suffice for.</source>
        <translation>Gelernt wird in Runden aus Pseudo-Labels, wofür eingefrorene Merkmale genügen.</translation>
    </message>
    <message>
        <source>Learning from the labels alone, because there are few images.</source>
        <translation>Gelernt wird aus den Labels allein, weil es wenige Bilder gibt.</translation>
    </message>
    <message>
        <source>Looking at {} pixels, the size that the pretrained network learnt at.</source>
        <translation>Angesehen wird mit {} Pixeln, der Größe, bei der das vortrainierte Netz gelernt hat.</translation>
    </message>
    <message>
        <source>Save it again with a newer version.</source>
        <translation>Speichern Sie sie mit einer neueren Version noch einmal.</translation>
    </message>
    <message>
        <source>Save the weights again with torch.save(model.state_dict(), FILE).</source>
        <translation>Speichern Sie die Gewichte noch einmal mit torch.save(model.state_dict(), DATEI).</translation>
    </message>
    <message>
        <source>Save the weights alone: torch.save(model.state_dict(), FILE) in Python.</source>
        <translation>Speichern Sie die Gewichte allein: torch.save(model.state_dict(), DATEI) in Python.</translation>
    </message>
    <message>
        <source>Set method to auto, rounds or supervised, or pretrained_use to start.</source>
        <translation>Setzen Sie method auf auto, rounds oder supervised, oder pretrained_use auf start.</translation>
    </message>
    <message>
        <source>Set network to auto, or leave pretrained empty.</source>
        <translation>Setzen Sie network auf auto, oder lassen Sie pretrained leer.</translation>
    </message>
    <message>
        <source>Set pretrained to one.</source>
        <translation>Setzen Sie pretrained auf eine.</translation>
    </message>
    <message>
        <source>Set pretrained_deviation to three numbers above 0.</source>
        <translation>Setzen Sie pretrained_deviation auf drei Zahlen über 0.</translation>
    </message>
    <message>
        <source>Set pretrained_use to frozen.</source>
        <translation>Setzen Sie pretrained_use auf frozen.</translation>
    </message>
    <message>
        <source>Set warm to off or auto, or leave pretrained empty.</source>
        <translation>Setzen Sie warm auf off oder auto, oder lassen Sie pretrained leer.</translation>
    </message>
    <message>
        <source>Start a new run with the file itself.</source>
        <translation>Beginnen Sie einen neuen Lauf mit der Datei selbst.</translation>
    </message>
    <message>
        <source>Switch balanced_head off, or set pretrained_use to start.</source>
        <translation>Schalten Sie balanced_head aus, oder setzen Sie pretrained_use auf start.</translation>
    </message>
    <message>
        <source>The TorchScript file &apos;{}&apos; is not run: it names the operator {}, which reaches files.</source>
        <translation>Die TorchScript-Datei „{}“ wird nicht ausgeführt: Sie nennt den Operator {}, der auf Dateien zugreift.</translation>
    </message>
    <message>
        <source>The TorchScript file answers with whole numbers, not with features.</source>
        <translation>Die TorchScript-Datei antwortet mit ganzen Zahlen, nicht mit Merkmalen.</translation>
    </message>
    <message>
        <source>The TorchScript file answers with {} for {} images, not with a row of features for each.</source>
        <translation>Die TorchScript-Datei antwortet mit {} für {} Bilder, nicht mit einer Zeile Merkmale für jedes.</translation>
    </message>
    <message>
        <source>The TorchScript file cannot take images of {} x {} pixels.</source>
        <translation>Die TorchScript-Datei nimmt keine Bilder von {} x {} Pixeln an.</translation>
    </message>
    <message>
        <source>The file holds a whole Python object ({}), not its weights alone; its code is not run here.</source>
        <translation>Die Datei enthält ein ganzes Python-Objekt ({}), nicht nur seine Gewichte; dessen Code wird hier nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The file is a TorchScript network, not a dictionary of named tensors.</source>
        <translation>Die Datei ist ein TorchScript-Netz, kein Verzeichnis benannter Tensoren.</translation>
    </message>
    <message>
        <source>The file is no archive of PyTorch.</source>
        <translation>Die Datei ist kein Archiv von PyTorch.</translation>
    </message>
    <message>
        <source>The file is not a dictionary of named tensors.</source>
        <translation>Die Datei ist kein Verzeichnis benannter Tensoren.</translation>
    </message>
    <message>
        <source>The file of weights holds numbers of the kind {}, which are not known here.</source>
        <translation>Die Datei der Gewichte enthält Zahlen der Art {}, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a size of a tensor is not a number.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Eine Größe eines Tensors ist keine Zahl.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a tensor is larger than its numbers.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Ein Tensor ist größer als seine Zahlen.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: a value is missing.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it describes a tensor in a way that is not known.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Sie beschreibt einen Tensor auf unbekannte Weise.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it ends too soon.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Sie endet zu früh.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it holds more values than weights ever do.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Sie enthält mehr Werte, als Gewichte je haben.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it names memory in a way that is not known.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Sie benennt Speicher auf unbekannte Weise.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: it refers to a value that is not there.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Sie verweist auf einen Wert, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: its archive cannot be opened.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Ihr Archiv lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: numbers are missing.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Zahlen fehlen.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: the list of its numbers is missing.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Die Liste ihrer Zahlen fehlt.</translation>
    </message>
    <message>
        <source>The file of weights is damaged: the start of a list is missing.</source>
        <translation>Die Datei der Gewichte ist beschädigt: Der Anfang einer Liste fehlt.</translation>
    </message>
    <message>
        <source>The file of weights is written in a way that is not known (0x{}).</source>
        <translation>Die Datei der Gewichte ist auf unbekannte Weise geschrieben (0x{}).</translation>
    </message>
    <message>
        <source>The file of weights shares memory in a way of very old versions of PyTorch.</source>
        <translation>Die Datei der Gewichte teilt Speicher auf eine Weise sehr alter Versionen von PyTorch.</translation>
    </message>
    <message>
        <source>The method {} cannot learn from frozen weights, which see each image once.</source>
        <translation>Die Methode {} kann nicht mit eingefrorenen Gewichten lernen, die jedes Bild nur einmal sehen.</translation>
    </message>
    <message>
        <source>The network encoder is only there with a TorchScript file.</source>
        <translation>Das Netz encoder gibt es nur mit einer TorchScript-Datei.</translation>
    </message>
    <message>
        <source>The pixels of a pretrained network cannot be divided by 0 or less.</source>
        <translation>Die Pixel eines vortrainierten Netzes können nicht durch 0 oder weniger geteilt werden.</translation>
    </message>
    <message>
        <source>The pretrained file is of the network {}, and the run was to train {}.</source>
        <translation>Die vortrainierte Datei gehört zum Netz {}, und der Lauf sollte {} trainieren.</translation>
    </message>
    <message>
        <source>The pretrained network answers with numbers that are not finite.</source>
        <translation>Das vortrainierte Netz antwortet mit Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The project&apos;s copy of the pretrained file has changed.</source>
        <translation>Die Kopie der vortrainierten Datei im Projekt hat sich verändert.</translation>
    </message>
    <message>
        <source>The weights do not fit the network: {}.</source>
        <translation>Die Gewichte passen nicht zum Netz: {}.</translation>
    </message>
    <message>
        <source>The weights look like those of a residual network of {}-{}-{}-{} blocks of another width.</source>
        <translation>Die Gewichte sehen nach einem Residualnetz mit {}-{}-{}-{} Blöcken anderer Breite aus.</translation>
    </message>
    <message>
        <source>The weights look like those of a residual network of {}-{}-{}-{} blocks.</source>
        <translation>Die Gewichte sehen nach einem Residualnetz mit {}-{}-{}-{} Blöcken aus.</translation>
    </message>
    <message>
        <source>The weights look like those of another network: its tensors are named {}.</source>
        <translation>Die Gewichte sehen nach einem anderen Netz aus: Seine Tensoren heißen {}.</translation>
    </message>
    <message>
        <source>There was not enough memory to load the encoder.</source>
        <translation>Der Speicher reichte nicht, um den Encoder zu laden.</translation>
    </message>
    <message>
        <source>There was not enough memory to read the weights.</source>
        <translation>Der Speicher reichte nicht, um die Gewichte zu lesen.</translation>
    </message>
    <message>
        <source>These are not three numbers.</source>
        <translation>Das sind nicht drei Zahlen.</translation>
    </message>
    <message>
        <source>Training at {} pixels; the pretrained network learnt at {}.</source>
        <translation>Trainiert wird mit {} Pixeln; das vortrainierte Netz hat mit {} gelernt.</translation>
    </message>
    <message>
        <source>looking at images with frozen weights: {} of {}</source>
        <translation>Bilder werden mit eingefrorenen Gewichten angesehen: {} von {}</translation>
    </message>
    <message>
        <source>Starting from {}, licence: {}.</source>
        <translation>Begonnen wird mit {}, Lizenz: {}.</translation>
    </message>
    <message>
        <source>Learning from the features of {}, licence: {}.</source>
        <translation>Gelernt wird aus den Merkmalen von {}, Lizenz: {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot go back: another file has its place.</source>
        <translation>„{}“ kann nicht zurück: Eine andere Datei hat ihren Platz.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no longer there.</source>
        <translation>„{}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was changed since it was copied, so it stays.</source>
        <translation>„{}“ wurde seit dem Kopieren geändert und bleibt daher.</translation>
    </message>
    <message>
        <source>A folder cannot be sorted into itself.</source>
        <translation>Ein Ordner kann nicht in sich selbst einsortiert werden.</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht angelegt werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht angelegt werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht angelegt werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht angelegt werden: Datei oder Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot make &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht angelegt werden: {}.</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: it is a folder.</source>
        <translation>„{}“ kann nicht verschoben werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: permission denied.</source>
        <translation>„{}“ kann nicht verschoben werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: the disk is full.</source>
        <translation>„{}“ kann nicht verschoben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: there is no such file or folder.</source>
        <translation>„{}“ kann nicht verschoben werden: Datei oder Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot move &apos;{}&apos;: {}.</source>
        <translation>„{}“ kann nicht verschoben werden: {}.</translation>
    </message>
    <message>
        <source>Choose another folder to sort into.</source>
        <translation>Wählen Sie einen anderen Ordner, in den einsortiert wird.</translation>
    </message>
    <message>
        <source>Delete it yourself if it is not wanted.</source>
        <translation>Löschen Sie sie selbst, wenn sie nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>It takes no label: the model must not learn from it.</source>
        <translation>Es nimmt kein Label an: Das Modell darf nicht daraus lernen.</translation>
    </message>
    <message>
        <source>Move that one away and undo again.</source>
        <translation>Verschieben Sie jene und machen Sie es noch einmal rückgängig.</translation>
    </message>
    <message>
        <source>There is a file &apos;{}&apos; already.</source>
        <translation>Es gibt schon eine Datei „{}“.</translation>
    </message>
    <message>
        <source>This class is no longer there.</source>
        <translation>Diese Klasse ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file was taken back already.</source>
        <translation>Diese Datei wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This image is kept for checking.</source>
        <translation>Dieses Bild ist zum Prüfen zurückgehalten.</translation>
    </message>
    <message>
        <source>Try again: it gets another name.</source>
        <translation>Versuchen Sie es noch einmal: Sie bekommt einen anderen Namen.</translation>
    </message>
    <message>
        <source>A network that settles at an energy cannot begin with a pretrained file.</source>
        <translation>Ein Netz, das in einer Energie zur Ruhe kommt, kann nicht mit einer vortrainierten Datei beginnen.</translation>
    </message>
    <message>
        <source>A network that settles at an energy cannot start without labels.</source>
        <translation>Ein Netz, das in einer Energie zur Ruhe kommt, kann nicht ohne Labels beginnen.</translation>
    </message>
    <message>
        <source>Learning by equilibrium propagation, with SGD and the published learning rate of 0.03, momentum of 0.9 and weight decay of 0.0003, because no other was set.</source>
        <translation>Gelernt wird durch Gleichgewichtspropagation, mit SGD, der veröffentlichten Lernrate von 0,03, einem Moment von 0,9 und einem Gewichtsabbau von 0,0003, weil nichts anderes eingestellt war.</translation>
    </message>
    <message>
        <source>Learning by equilibrium propagation, with the optimizer as it was set.</source>
        <translation>Gelernt wird durch Gleichgewichtspropagation, mit dem eingestellten Optimierer.</translation>
    </message>
    <message>
        <source>Leave pretrained empty, or choose another method and network.</source>
        <translation>Lassen Sie pretrained leer, oder wählen Sie eine andere Methode und ein anderes Netz.</translation>
    </message>
    <message>
        <source>Set network to auto, hopfield or hopfield-dense, or choose another method.</source>
        <translation>Setzen Sie network auf auto, hopfield oder hopfield-dense, oder wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>Set readout to cross-entropy, or balanced_head to off and logit_adjustment to 0.</source>
        <translation>Setzen Sie readout auf cross-entropy, oder balanced_head auf off und logit_adjustment auf 0.</translation>
    </message>
    <message>
        <source>Set warm to off or auto, or choose another method and network.</source>
        <translation>Setzen Sie warm auf off oder auto, oder wählen Sie eine andere Methode und ein anderes Netz.</translation>
    </message>
    <message>
        <source>The network {} has no energy, which the method equilibrium learns by.</source>
        <translation>Das Netz {} hat keine Energie, durch die die Methode equilibrium lernt.</translation>
    </message>
    <message>
        <source>The readout mse goes neither with a balanced head nor with logit adjustment.</source>
        <translation>readout mse verträgt sich weder mit einem ausgeglichenen Kopf noch mit der Logit-Anpassung.</translation>
    </message>
    <message>
        <source>Training at {} pixels, because a network that settles looks at each image many times; image_side sets another.</source>
        <translation>Training mit {} Pixeln, weil ein Netz, das zur Ruhe kommt, jedes Bild viele Male ansieht; image_side setzt eine andere Größe.</translation>
    </message>
    <message>
        <source>Training the network hopfield, which settles at an energy.</source>
        <translation>Trainiert wird das Netz hopfield, das in einer Energie zur Ruhe kommt.</translation>
    </message>
    <message>
        <source>The method rounds learns by cross-entropy, which the readout mse is not.</source>
        <translation>Die Methode rounds lernt durch Kreuzentropie, was readout mse nicht ist.</translation>
    </message>
    <message>
        <source>Set readout to cross-entropy, or choose another method.</source>
        <translation>Setzen Sie readout auf cross-entropy, oder wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>processor (hwmon)</source>
        <translation>Prozessor (hwmon)</translation>
    </message>
    <message>
        <source>graphics board (hwmon)</source>
        <translation>Grafikkarte (hwmon)</translation>
    </message>
    <message>
        <source>wall meter</source>
        <translation>Steckdosen-Messgerät</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>perf power</source>
        <translation>perf power</translation>
    </message>
    <message>
        <source>RAPL</source>
        <translation>RAPL</translation>
    </message>
    <message>
        <source>NVML</source>
        <translation>NVML</translation>
    </message>
    <message>
        <source>hwmon processor</source>
        <translation>hwmon, Prozessor</translation>
    </message>
    <message>
        <source>hwmon graphics</source>
        <translation>hwmon, Grafik</translation>
    </message>
    <message>
        <source>calibrated model</source>
        <translation>kalibriertes Modell</translation>
    </message>
    <message>
        <source>processor time</source>
        <translation>Prozessorzeit</translation>
    </message>
    <message>
        <source>memory size</source>
        <translation>Speichergröße</translation>
    </message>
    <message>
        <source>{} % measured, {} % estimated</source>
        <translation>{} % gemessen, {} % geschätzt</translation>
    </message>
    <message>
        <source>{} % measured, {} % modelled</source>
        <translation>{} % gemessen, {} % modelliert</translation>
    </message>
    <message>
        <source>{} % measured, {} % modelled, {} % estimated</source>
        <translation>{} % gemessen, {} % modelliert, {} % geschätzt</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no list of machines.</source>
        <translation>„{}“ ist keine Liste von Rechnern.</translation>
    </message>
    <message>
        <source>A labelled batch of {} cannot be shared out evenly among {} ranks.</source>
        <translation>{} gelabelte Bilder pro Schritt lassen sich nicht gleichmäßig auf {} Ränge verteilen.</translation>
    </message>
    <message>
        <source>A list is like node[01-03,7],login1.</source>
        <translation>Eine Liste sieht so aus: node[01-03,7],login1.</translation>
    </message>
    <message>
        <source>An order of rank 0 cannot be read: {}</source>
        <translation>Eine Anweisung von Rang 0 lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>Another rank of this run has ended, or did not answer for {} seconds.</source>
        <translation>Ein anderer Rang dieses Laufs ist beendet oder hat {} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>Give all ranks the same project file, or a fresh copy of it with its images.</source>
        <translation>Geben Sie allen Rängen dieselbe Projektdatei oder eine frische Kopie davon mit ihren Bildern.</translation>
    </message>
    <message>
        <source>Go on with a number of ranks that divides it.</source>
        <translation>Fahren Sie mit einer Zahl von Rängen fort, durch die sie sich teilen lässt.</translation>
    </message>
    <message>
        <source>Install Gloo&apos;s headers (libgloo-dev) and build Seedling again.</source>
        <translation>Installieren Sie die Header von Gloo (libgloo-dev) und bauen Sie Seedling neu.</translation>
    </message>
    <message>
        <source>Install the same version on all machines.</source>
        <translation>Installieren Sie auf allen Rechnern dieselbe Version.</translation>
    </message>
    <message>
        <source>LibTorch could not prepare training: {}</source>
        <translation>LibTorch konnte das Training nicht vorbereiten: {}</translation>
    </message>
    <message>
        <source>LibTorch could not train along: {}</source>
        <translation>LibTorch konnte nicht mittrainieren: {}</translation>
    </message>
    <message>
        <source>Open MPI has started this program on several machines, and does not say where rank 0 is.</source>
        <translation>Open MPI hat dieses Programm auf mehreren Rechnern gestartet und sagt nicht, wo Rang 0 ist.</translation>
    </message>
    <message>
        <source>Rank 0 gives orders of another version of Seedling.</source>
        <translation>Rang 0 gibt Anweisungen einer anderen Version von Seedling.</translation>
    </message>
    <message>
        <source>Rank 0 has ended the run: {}</source>
        <translation>Rang 0 hat den Lauf beendet: {}</translation>
    </message>
    <message>
        <source>Rank {} lacks images that rank 0 trains on.</source>
        <translation>Rang {} fehlen Bilder, mit denen Rang 0 trainiert.</translation>
    </message>
    <message>
        <source>Rank {} of {} could not join the others at {}: {}</source>
        <translation>Rang {} von {} konnte sich den anderen bei {} nicht anschließen: {}</translation>
    </message>
    <message>
        <source>Rank {} of {} could not join the others at {}:{}: {}</source>
        <translation>Rang {} von {} konnte sich den anderen bei {}:{} nicht anschließen: {}</translation>
    </message>
    <message>
        <source>Ranks cannot add up tensors of {}.</source>
        <translation>Ränge können Tensoren aus {} nicht addieren.</translation>
    </message>
    <message>
        <source>See what the other ranks say. The last checkpoint is kept: go on with --resume.</source>
        <translation>Sehen Sie nach, was die anderen Ränge melden. Der letzte Zwischenstand bleibt: Setzen Sie mit --resume fort.</translation>
    </message>
    <message>
        <source>Set what is missing, or to train alone take the variables of {} away.</source>
        <translation>Setzen Sie, was fehlt, oder entfernen Sie die Variablen von {}, um allein zu trainieren.</translation>
    </message>
    <message>
        <source>Start all ranks at about the same time, let the machines reach each other (firewall, --interface), and take a port that is free.</source>
        <translation>Starten Sie alle Ränge etwa gleichzeitig, lassen Sie die Rechner einander erreichen (Firewall, --interface) und nehmen Sie einen freien Port.</translation>
    </message>
    <message>
        <source>Take a multiple of {}, for example labelled_batch={}.</source>
        <translation>Nehmen Sie ein Vielfaches von {}, zum Beispiel labelled_batch={}.</translation>
    </message>
    <message>
        <source>Tell all ranks by mpirun -x MASTER_ADDR=&lt;its machine&gt;.</source>
        <translation>Sagen Sie es allen Rängen mit mpirun -x MASTER_ADDR=&lt;dessen Rechner&gt;.</translation>
    </message>
    <message>
        <source>The environment says in part that {} has started this program: {} are not set.</source>
        <translation>Die Umgebung sagt nur zum Teil, dass {} dieses Programm gestartet hat: {} sind nicht gesetzt.</translation>
    </message>
    <message>
        <source>The environment says in part that {} has started this program: {} is not set.</source>
        <translation>Die Umgebung sagt nur zum Teil, dass {} dieses Programm gestartet hat: {} ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The images that rank 0 names cannot be read.</source>
        <translation>Die Bilder, die Rang 0 nennt, lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The run&apos;s labelled batch of {} cannot be shared out evenly among {} ranks.</source>
        <translation>Die {} gelabelten Bilder pro Schritt dieses Laufs lassen sich nicht gleichmäßig auf {} Ränge verteilen.</translation>
    </message>
    <message>
        <source>There is no other rank to listen to.</source>
        <translation>Es gibt keinen anderen Rang, auf den zu hören wäre.</translation>
    </message>
    <message>
        <source>There is no way to join ranks that is named &apos;{}&apos;.</source>
        <translation>Es gibt keine Art, Ränge zu verbinden, die „{}“ heißt.</translation>
    </message>
    <message>
        <source>There was not enough memory to prepare training.</source>
        <translation>Der Speicher reichte nicht, um das Training vorzubereiten.</translation>
    </message>
    <message>
        <source>There was not enough memory to train along.</source>
        <translation>Der Speicher reichte nicht, um mitzutrainieren.</translation>
    </message>
    <message>
        <source>This build cannot join ranks by {}.</source>
        <translation>Diese Fassung kann Ränge nicht durch {} verbinden.</translation>
    </message>
    <message>
        <source>This build cannot join ranks: it has no Gloo.</source>
        <translation>Diese Fassung kann keine Ränge verbinden: Ihr fehlt Gloo.</translation>
    </message>
    <message>
        <source>Use gloo, which needs nothing but the network.</source>
        <translation>Nehmen Sie gloo, das nichts als das Netz braucht.</translation>
    </message>
    <message>
        <source>Use gloo.</source>
        <translation>Nehmen Sie gloo.</translation>
    </message>
    <message>
        <source>waiting until {} ranks are ready</source>
        <translation>wartet, bis {} Ränge bereit sind</translation>
    </message>
    <message>
        <source>A network with frozen weights cannot be trained by several ranks.</source>
        <translation>Ein Netz mit eingefrorenen Gewichten kann nicht von mehreren Rängen trainiert werden.</translation>
    </message>
    <message>
        <source>It learns quickly on one machine.</source>
        <translation>Es lernt schnell auf einem Rechner.</translation>
    </message>
    <message>
        <source>{} is &apos;{}&apos;, and has to be a whole number from {} to {}.</source>
        <translation>{} ist „{}“ und muss eine ganze Zahl von {} bis {} sein.</translation>
    </message>
    <message>
        <source>Energy is that of the machine of rank 0, and memory that of its process: what other ranks take is not in them.</source>
        <translation>Die Energie ist die des Rechners von Rang 0, der Speicher der seines Prozesses: Was andere Ränge brauchen, ist nicht enthalten.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no size of a memory.</source>
        <translation>„{}“ ist keine Größe eines Speichers.</translation>
    </message>
    <message>
        <source>Give it more with --budget or --flash, or learn at a smaller image size.</source>
        <translation>Geben Sie mit --budget oder --flash mehr, oder lernen Sie mit kleineren Bildern.</translation>
    </message>
    <message>
        <source>Label a few images of each class.</source>
        <translation>Geben Sie einigen Bildern jeder Klasse ein Label.</translation>
    </message>
    <message>
        <source>Learn what they look like first: seedling-cli warm PROJECT --set network=chip.</source>
        <translation>Lernen Sie zuerst, wie sie aussehen: seedling-cli warm PROJECT --set network=chip.</translation>
    </message>
    <message>
        <source>LibTorch could not prepare the network for the chip: {}</source>
        <translation>LibTorch konnte das Netz nicht für den Chip vorbereiten: {}</translation>
    </message>
    <message>
        <source>Nothing was rounded.</source>
        <translation>Es wurde nichts gerundet.</translation>
    </message>
    <message>
        <source>Run {} has the network &apos;{}&apos;, which is not made to learn on a chip.</source>
        <translation>Lauf {} hat das Netz „{}“, das nicht dafür gemacht ist, auf einem Chip zu lernen.</translation>
    </message>
    <message>
        <source>The network &apos;{}&apos; is not made to learn on a chip.</source>
        <translation>Das Netz „{}“ ist nicht dafür gemacht, auf einem Chip zu lernen.</translation>
    </message>
    <message>
        <source>The network does not fit: even if the last layer alone learns it needs {} KB of working memory and {} KB for its numbers.</source>
        <translation>Das Netz passt nicht: Selbst wenn nur die letzte Schicht lernt, braucht es {} KB Arbeitsspeicher und {} KB für seine Zahlen.</translation>
    </message>
    <message>
        <source>The project has no start for a chip: nothing was learnt from its images with the network chip.</source>
        <translation>Das Projekt hat keinen Anfang für einen Chip: Mit dem Netz chip wurde aus seinen Bildern noch nichts gelernt.</translation>
    </message>
    <message>
        <source>There was not enough memory to prepare the network for the chip.</source>
        <translation>Der Speicher reichte nicht, um das Netz für den Chip vorzubereiten.</translation>
    </message>
    <message>
        <source>Train with --set network=chip.</source>
        <translation>Trainieren Sie mit --set network=chip.</translation>
    </message>
    <message>
        <source>Use a run or a start of the network chip.</source>
        <translation>Verwenden Sie einen Lauf oder einen Anfang des Netzes chip.</translation>
    </message>
    <message>
        <source>What is worth learning on a chip is measured on labelled images, and there are fewer than 2.</source>
        <translation>Was auf einem Chip zu lernen lohnt, wird an Bildern mit Label gemessen, und es gibt weniger als 2.</translation>
    </message>
    <message>
        <source>Write for example 256KB or 2MB.</source>
        <translation>Schreiben Sie zum Beispiel 256KB oder 2MB.</translation>
    </message>
    <message>
        <source>A network that settles at an energy is made for one size of image, and all its layers learn together.</source>
        <translation>Ein Netz, das sich bei einer Energie einstellt, ist für eine Bildgröße gemacht, und alle seine Schichten lernen gemeinsam.</translation>
    </message>
    <message>
        <source>Frozen weights see each image once, at its full size, and learn nothing.</source>
        <translation>Eingefrorene Gewichte sehen jedes Bild einmal in voller Größe und lernen nichts.</translation>
    </message>
    <message>
        <source>Set drop_images to 0, or choose another method.</source>
        <translation>Setzen Sie drop_images auf 0 oder wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>Set drop_images to 0.</source>
        <translation>Setzen Sie drop_images auf 0.</translation>
    </message>
    <message>
        <source>Set freeze_layers to 0.</source>
        <translation>Setzen Sie freeze_layers auf 0.</translation>
    </message>
    <message>
        <source>Set image_growth, freeze_layers and sparse to 0, or choose another method and network.</source>
        <translation>Setzen Sie image_growth, freeze_layers und sparse auf 0 oder wählen Sie eine andere Methode und ein anderes Netz.</translation>
    </message>
    <message>
        <source>Set image_growth, freeze_layers and sparse to 0, or pretrained_use to start.</source>
        <translation>Setzen Sie image_growth, freeze_layers und sparse auf 0 oder pretrained_use auf start.</translation>
    </message>
    <message>
        <source>Set sparse to 0.</source>
        <translation>Setzen Sie sparse auf 0.</translation>
    </message>
    <message>
        <source>Several ranks cannot freeze layers as they learn.</source>
        <translation>Mehrere Ränge können Schichten nicht beim Lernen einfrieren.</translation>
    </message>
    <message>
        <source>Several ranks cannot let images rest: their shares of a batch would differ.</source>
        <translation>Mehrere Ränge können Bilder nicht ruhen lassen: Ihre Anteile eines Stapels wären verschieden.</translation>
    </message>
    <message>
        <source>Several ranks cannot train sparse weights.</source>
        <translation>Mehrere Ränge können keine dünn besetzten Gewichte trainieren.</translation>
    </message>
    <message>
        <source>This method does not judge unlabelled images in its steps, so none of them can be found to teach nothing.</source>
        <translation>Diese Methode beurteilt ungelabelte Bilder nicht in ihren Schritten; darum lässt sich von keinem finden, dass es nichts lehrt.</translation>
    </message>
</context>
</TS>
