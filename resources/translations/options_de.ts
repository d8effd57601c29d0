<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>options</name>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>A set of values for all other options that is known to work.</source>
        <translation>Ein Satz von Werten für alle anderen Optionen, der sich bewährt hat.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>How it learns: supervised uses the labelled images alone, all others the unlabelled ones as well. auto takes rounds where labels are few, there are 5 minutes or more and a first look does not soon trust most images, else fixmatch. fixmatch learns from what it becomes sure of step by step; rounds from pseudo-labels spread over similar images, decided four times; flexmatch asks for less where a class is little known yet, freematch finds its thresholds itself, softmatch has none and lets unsure images count less, adamatch asks to be nearly as sure as of labelled images; pseudo-label is the simple forerunner; equilibrium is research: fixmatch without backpropagation, on a network that settles at an energy, and many times the work.</source>
        <translation>Wie gelernt wird: supervised nimmt nur die gelabelten Bilder, alle anderen auch die ohne Label. auto nimmt rounds, wenn es wenige Labels gibt, mindestens 5 Minuten zur Verfügung stehen und ein erster Blick nicht bald den meisten Bildern vertraut, sonst fixmatch. fixmatch lernt Schritt für Schritt aus dem, dessen es sich sicher wird; rounds aus Pseudo-Labels, die sich über ähnliche Bilder ausbreiten und viermal neu bestimmt werden; flexmatch verlangt weniger, wo eine Klasse noch wenig bekannt ist, freematch findet seine Schwellen selbst, softmatch hat keine und lässt unsichere Bilder weniger zählen, adamatch verlangt fast so viel Sicherheit wie bei gelabelten Bildern; pseudo-label ist der einfache Vorläufer; equilibrium ist Forschung: fixmatch ohne Backpropagation, auf einem Netz, das in einer Energie zur Ruhe kommt, und mit einem Vielfachen der Arbeit.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How long training may take; the learning rate reaches its end exactly then. 0 lets the number of steps decide.</source>
        <translation>Wie lange das Training dauern darf; die Lernrate erreicht genau dann ihr Ende. Bei 0 entscheidet die Zahl der Schritte.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How many batches to learn from when the time is 0.</source>
        <translation>Aus wie vielen Stapeln gelernt wird, wenn die Zeit 0 ist.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed, threads and machine give the same result when the number of steps is given.</source>
        <translation>Anfang aller Zufallszahlen: dieselbe Startzahl, gleich viele Threads und derselbe Rechner ergeben dasselbe Ergebnis, wenn die Zahl der Schritte vorgegeben ist.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Side of the square that images are scaled to for training; auto chooses by their own size and the time.</source>
        <translation>Seite des Quadrats, auf das Bilder zum Trainieren skaliert werden; auto wählt nach ihrer eigenen Größe und der Zeit.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Labelled images a step</source>
        <translation>Gelabelte Bilder je Schritt</translation>
    </message>
    <message>
        <source>Number of labelled images in each batch (B in the paper); auto chooses by images, classes, time and memory.</source>
        <translation>Zahl der gelabelten Bilder in jedem Stapel (B in der Veröffentlichung); auto wählt nach Bildern, Klassen, Zeit und Speicher.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Unlabelled for each labelled</source>
        <translation>Ohne Label je gelabeltem</translation>
    </message>
    <message>
        <source>Number of unlabelled images for each labelled one in a batch (μ in the paper); auto chooses by the number of images.</source>
        <translation>Zahl der Bilder ohne Label je gelabeltem Bild in einem Stapel (μ in der Veröffentlichung); auto wählt nach der Zahl der Bilder.</translation>
    </message>
    <message>
        <source>Start without labels</source>
        <translation>Start ohne Labels</translation>
    </message>
    <message>
        <source>Learn what the images look like before any label is used. The result is kept in the project and makes later runs shorter; auto does so for the method rounds.</source>
        <translation>Lernt, wie die Bilder aussehen, bevor ein Label verwendet wird. Das Ergebnis bleibt im Projekt und macht spätere Läufe kürzer; auto tut dies bei der Methode rounds.</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Anteil der Zeit</translation>
    </message>
    <message>
        <source>How much of the whole time the start may take when there is none yet.</source>
        <translation>Wie viel der ganzen Zeit der Start höchstens braucht, wenn es noch keinen gibt.</translation>
    </message>
    <message>
        <source>Unlabelled images</source>
        <translation>Bilder ohne Label</translation>
    </message>
    <message>
        <source>Trust from</source>
        <translation>Vertrauen ab</translation>
    </message>
    <message>
        <source>An unlabelled image is learnt from once the network is at least this sure of its class (τ in the papers); adamatch takes it times how sure the network is of labelled images, freematch and softmatch have their own.</source>
        <translation>Aus einem Bild ohne Label wird gelernt, sobald das Netz sich seiner Klasse mindestens so sicher ist (τ in den Veröffentlichungen); adamatch nimmt diesen Wert mal der Sicherheit des Netzes bei gelabelten Bildern, freematch und softmatch haben eigene.</translation>
    </message>
    <message>
        <source>Weight of unlabelled images</source>
        <translation>Gewicht der Bilder ohne Label</translation>
    </message>
    <message>
        <source>Factor of the loss of unlabelled images (λ in the paper).</source>
        <translation>Faktor des Verlusts der Bilder ohne Label (λ in der Veröffentlichung).</translation>
    </message>
    <message>
        <source>Expected shares of classes</source>
        <translation>Erwartete Klassenanteile</translation>
    </message>
    <message>
        <source>Corrects what the network believes towards equally many images of each class (uniform), towards the labels&apos; shares (labelled) or towards what it believes of the labelled images (estimated), so that similar classes are kept apart; auto is what the method&apos;s authors use, and uniform for rounds; uniform is wrong where some classes are rare.</source>
        <translation>Korrigiert, was das Netz annimmt, hin zu gleich vielen Bildern jeder Klasse (uniform), zu den Anteilen der Labels (labelled) oder zu dem, was es bei den gelabelten Bildern annimmt (estimated), damit ähnliche Klassen getrennt bleiben; auto ist, was die Autoren der Methode verwenden, und uniform bei rounds; uniform ist falsch, wo manche Klassen selten sind.</translation>
    </message>
    <message>
        <source>Memory of estimates</source>
        <translation>Gedächtnis der Schätzungen</translation>
    </message>
    <message>
        <source>Share that the moving averages of alignment, freematch and softmatch keep in each step; the papers&apos; 0.999 suits runs of many thousand steps.</source>
        <translation>Anteil, den die gleitenden Mittel der Klassenanteile, von freematch und von softmatch in jedem Schritt behalten; die 0.999 der Veröffentlichungen passt zu Läufen mit vielen Tausend Schritten.</translation>
    </message>
    <message>
        <source>Lowest threshold</source>
        <translation>Niedrigste Schwelle</translation>
    </message>
    <message>
        <source>freematch alone: its threshold, which follows how sure the network is, never falls below this.</source>
        <translation>Nur freematch: seine Schwelle, die der Sicherheit des Netzes folgt, sinkt nie unter diesen Wert.</translation>
    </message>
    <message>
        <source>Highest threshold</source>
        <translation>Höchste Schwelle</translation>
    </message>
    <message>
        <source>freematch alone: its threshold never rises above this.</source>
        <translation>Nur freematch: seine Schwelle steigt nie über diesen Wert.</translation>
    </message>
    <message>
        <source>Weight of fairness</source>
        <translation>Gewicht der Fairness</translation>
    </message>
    <message>
        <source>freematch alone: factor of a term that keeps the answers from gathering in a few classes; the paper&apos;s is 0.001, 0 leaves it out.</source>
        <translation>Nur freematch: Faktor eines Terms, der verhindert, dass sich die Antworten in wenigen Klassen sammeln; in der Veröffentlichung 0.001, 0 lässt ihn weg.</translation>
    </message>
    <message>
        <source>Weight of blends</source>
        <translation>Gewicht der Mischungen</translation>
    </message>
    <message>
        <source>With every method that uses unlabelled images: factor of the loss of blends of two images whose second one is trusted; 1 with fixmatch and 3 unlabelled for each labelled is EfficientMatch, 0 leaves it out.</source>
        <translation>Bei jeder Methode, die Bilder ohne Label verwendet: Faktor des Verlusts von Mischungen zweier Bilder, deren zweitem vertraut wird; 1 mit fixmatch und 3 Bildern ohne Label je gelabeltem ist EfficientMatch, 0 lässt ihn weg.</translation>
    </message>
    <message>
        <source>Logit adjustment</source>
        <translation>Logit-Anpassung</translation>
    </message>
    <message>
        <source>For classes of very different size, with every method: how strongly the loss counts in advance that some classes have more labels, so that the answers do not favour them; 1 is what theory asks for, 0 leaves it out.</source>
        <translation>Für sehr verschieden große Klassen, bei jeder Methode: wie stark der Verlust vorab einrechnet, dass manche Klassen mehr Labels haben, damit die Antworten sie nicht bevorzugen; 1 ist, was die Theorie verlangt, 0 lässt sie weg.</translation>
    </message>
    <message>
        <source>Balanced head</source>
        <translation>Ausgewogener Kopf</translation>
    </message>
    <message>
        <source>For classes of very different size, with every method: a second last layer learns from equally many images of each class and gives the answers (ABC); it trusts unlabelled images from threshold on.</source>
        <translation>Für sehr verschieden große Klassen, bei jeder Methode: eine zusätzliche letzte Schicht lernt aus gleich vielen Bildern jeder Klasse und gibt die Antworten (ABC); sie vertraut Bildern ohne Label ab threshold.</translation>
    </message>
    <message>
        <source>Skip what is not trusted</source>
        <translation>Noch Unsicheres überspringen</translation>
    </message>
    <message>
        <source>Leave out the costly half of the work for images that are not trusted yet, and give each processor core a part of the batch; the loss stays the same and only batch statistics differ.</source>
        <translation>Lässt die aufwendige Hälfte der Arbeit bei Bildern weg, denen noch nicht vertraut wird, und gibt jedem Prozessorkern einen Teil des Stapels; der Verlust bleibt derselbe, nur die Stapelstatistik weicht ab.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>How weights follow the gradient: muon lets kernels learn alike in all directions, sgd is what the papers use.</source>
        <translation>Wie die Gewichte dem Gradienten folgen: muon lässt Faltungskerne in allen Richtungen gleichmäßig lernen, sgd ist, was die Veröffentlichungen verwenden.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Size of the first steps; the schedule lowers it from there.</source>
        <translation>Größe der ersten Schritte; der Verlauf senkt sie von dort aus.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Share of the last step&apos;s direction that the next one keeps (Nesterov).</source>
        <translation>Anteil der Richtung des letzten Schritts, den der nächste behält (Nesterov).</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <source>How strongly the weights of layers are pulled towards 0; biases and batch normalisation are left alone.</source>
        <translation>Wie stark die Gewichte der Schichten zu 0 gezogen werden; Bias-Werte und Batch-Normalisierung bleiben unberührt.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>How the learning rate falls: cosine to 0, cosine-7-16 as in the paper (to about a fifth), in a line to 0, or trapezoid: up, level, and in a line to 0; auto is trapezoid for rounds, else cosine.</source>
        <translation>Wie die Lernrate fällt: cosine bis 0, cosine-7-16 wie in der Veröffentlichung (bis auf etwa ein Fünftel), linear geradlinig bis 0, oder trapezoid: hinauf, gleichbleibend und geradlinig bis 0; auto ist trapezoid bei rounds, sonst cosine.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>The model in use is a moving average of the weights; nearer to 1 remembers longer.</source>
        <translation>Das verwendete Modell ist ein gleitendes Mittel der Gewichte; näher bei 1 reicht die Erinnerung weiter zurück.</translation>
    </message>
    <message>
        <source>Averaging starts short</source>
        <translation>Mittelung beginnt kurz</translation>
    </message>
    <message>
        <source>Let the average forget faster at the start: min(averaging, (1+t)/(10+t)) after t steps.</source>
        <translation>Lässt das Mittel am Anfang schneller vergessen: min(Mittelung, (1+t)/(10+t)) nach t Schritten.</translation>
    </message>
    <message>
        <source>Batch statistics momentum</source>
        <translation>Momentum der Stapelstatistik</translation>
    </message>
    <message>
        <source>Share of each batch in the running mean and variance of batch normalisation.</source>
        <translation>Anteil jedes Stapels am laufenden Mittelwert und an der laufenden Varianz der Batch-Normalisierung.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Whether images may be seen mirrored left to right; off where that changes the meaning, as with digits and hand signs.</source>
        <translation>Ob Bilder seitenverkehrt gezeigt werden dürfen; off, wo das die Bedeutung ändert, wie bei Ziffern und Handzeichen.</translation>
    </message>
    <message>
        <source>Answer for the mirror image too</source>
        <translation>Antwort auch fürs Spiegelbild</translation>
    </message>
    <message>
        <source>Where images may be mirrored, take the mean of the answers for the image and its mirror image: more accurate, and twice the work for each answer.</source>
        <translation>Wo Bilder gespiegelt werden dürfen, gilt das Mittel der Antworten für das Bild und sein Spiegelbild: genauer, aber doppelte Arbeit für jede Antwort.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>How far a weakly changed view may be moved, as a fraction of the side.</source>
        <translation>Wie weit eine schwach veränderte Ansicht verschoben werden darf, als Bruchteil der Seite.</translation>
    </message>
    <message>
        <source>Strong changes</source>
        <translation>Starke Veränderungen</translation>
    </message>
    <message>
        <source>How images are changed strongly: warp moves, turns, shears, zooms and recolours all at once; randaugment applies single operations as the paper does; mixed tosses a coin for each image. warp and mixed also change half of the labelled images.</source>
        <translation>Wie Bilder stark verändert werden: warp verschiebt, dreht, schert, zoomt und färbt um, alles auf einmal; randaugment wendet einzelne Operationen an wie in der Veröffentlichung; mixed wirft für jedes Bild eine Münze. warp und mixed verändern auch die Hälfte der gelabelten Bilder.</translation>
    </message>
    <message>
        <source>Strength of warp</source>
        <translation>Stärke von warp</translation>
    </message>
    <message>
        <source>How far warp may change an image: 1 suits long runs with few labels, less is learnt sooner.</source>
        <translation>Wie weit warp ein Bild verändern darf: 1 passt zu langen Läufen mit wenigen Labels, weniger ist schneller gelernt.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>How many random changes of shape or colour a strongly changed view gets (RandAugment).</source>
        <translation>Wie viele zufällige Veränderungen von Form oder Farbe eine stark veränderte Ansicht bekommt (RandAugment).</translation>
    </message>
    <message>
        <source>Chance of an operation</source>
        <translation>Chance einer Operation</translation>
    </message>
    <message>
        <source>Probability with which each of these changes is really made.</source>
        <translation>Wahrscheinlichkeit, mit der jede dieser Veränderungen wirklich ausgeführt wird.</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Cutout</translation>
    </message>
    <message>
        <source>Side of the grey square that hides a part of strongly changed views, as a fraction of the side.</source>
        <translation>Seite des grauen Quadrats, das einen Teil stark veränderter Ansichten verdeckt, als Bruchteil der Bildseite.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many processor cores to use.</source>
        <translation>Wie viele Prozessorkerne verwendet werden.</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>How numbers are kept and multiplied: fp32-winograd computes 3x3 convolutions with up to four times fewer multiplications, which most processors profit from; bf16 is faster on new processors and slower on old ones; auto measures all at the start.</source>
        <translation>Wie Zahlen gespeichert und multipliziert werden: fp32-winograd berechnet 3x3-Faltungen mit bis zu viermal weniger Multiplikationen, was den meisten Prozessoren hilft; bf16 ist auf neuen Prozessoren schneller und auf alten langsamer; auto misst am Anfang alle.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Compute twice</source>
        <translation>Zweimal rechnen</translation>
    </message>
    <message>
        <source>Keep only what goes into groups of the network&apos;s blocks, and compute the rest once more for the gradient, which stays the same: much less memory for up to a third more time. auto does as much of it as the limit memory_mb asks for.</source>
        <translation>Behält nur, was in Gruppen von Blöcken des Netzes hineingeht, und rechnet den Rest für den Gradienten noch einmal; dieser bleibt derselbe: viel weniger Speicher für bis zu einem Drittel mehr Zeit. auto tut davon so viel, wie die Grenze memory_mb verlangt.</translation>
    </message>
    <message>
        <source>Images at a time</source>
        <translation>Bilder auf einmal</translation>
    </message>
    <message>
        <source>How many images go through the network together, 4 or more; a larger batch goes in several turns, for a third more time. The gradient is that of the whole batch; batch statistics are taken of each turn. auto is all, or what the limit memory_mb asks for.</source>
        <translation>Wie viele Bilder gemeinsam durch das Netz gehen, 4 oder mehr; ein größerer Stapel geht in mehreren Teilen hindurch, für ein Drittel mehr Zeit. Der Gradient ist der des ganzen Stapels; Stapelstatistiken werden von jedem Teil genommen. auto heißt alle, oder was die Grenze memory_mb verlangt.</translation>
    </message>
    <message>
        <source>Kept for the gradient</source>
        <translation>Für den Gradienten behalten</translation>
    </message>
    <message>
        <source>exact keeps signs and places where the gradient needs no more; 8-bit and 4-bit also round what goes into layers up or down by chance, to 255 or 15 steps of its range, so that the gradient is noisier. auto is whole numbers, or exact where the limit memory_mb asks for it.</source>
        <translation>exact behält Vorzeichen und Stellen, wo der Gradient nicht mehr braucht; 8-bit und 4-bit runden auch, was in Schichten hineingeht, zufällig auf oder ab, auf 255 oder 15 Stufen seines Bereichs, sodass der Gradient stärker rauscht. auto sind ungekürzte Zahlen, oder exact, wo die Grenze memory_mb es verlangt.</translation>
    </message>
    <message>
        <source>Momentum kept in</source>
        <translation>Impuls gespeichert in</translation>
    </message>
    <message>
        <source>8-bit keeps what the optimizer remembers of earlier steps in a quarter of the memory, rounded; a start without labels is not changed.</source>
        <translation>8-bit behält, was sich der Optimierer von früheren Schritten merkt, gerundet in einem Viertel des Speichers; ein Start ohne Labels bleibt unverändert.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Labels held back</source>
        <translation>Zurückgehaltene Labels</translation>
    </message>
    <message>
        <source>Share of the labels that is never trained on, to measure the accuracy with; none are held back where there are too few, and 500 at most.</source>
        <translation>Anteil der Labels, aus denen nie gelernt wird, um damit die Genauigkeit zu messen; wo es zu wenige gibt, werden keine zurückgehalten, und höchstens 500.</translation>
    </message>
    <message>
        <source>Checks a run</source>
        <translation>Prüfungen je Lauf</translation>
    </message>
    <message>
        <source>How many times the accuracy is measured and new labels are picked up during a run.</source>
        <translation>Wie oft während eines Laufs die Genauigkeit gemessen wird und neue Labels aufgenommen werden.</translation>
    </message>
    <message>
        <source>Time between checkpoints</source>
        <translation>Zeit zwischen Zwischenständen</translation>
    </message>
    <message>
        <source>A run that was cut off continues from its last checkpoint.</source>
        <translation>Ein Lauf, der abgebrochen wurde, geht bei seinem letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>About 2 minutes: a first look, or easy images.</source>
        <translation>Etwa 2 Minuten: ein erster Blick, oder einfache Bilder.</translation>
    </message>
    <message>
        <source>About 10 minutes, for most jobs.</source>
        <translation>Etwa 10 Minuten, für die meisten Aufgaben.</translation>
    </message>
    <message>
        <source>About 30 minutes, when every percent counts.</source>
        <translation>Etwa 30 Minuten, wenn jedes Prozent zählt.</translation>
    </message>
    <message>
        <source>The published FixMatch, step for step: days without a GPU.</source>
        <translation>Das veröffentlichte FixMatch, Schritt für Schritt: ohne GPU Tage.</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Anhalten, wenn</translation>
    </message>
    <message>
        <source>Energy reaches</source>
        <translation>Energie erreicht</translation>
    </message>
    <message>
        <source>How much energy the run may take, by the figure that is shown for it, measured or estimated; the learning rate reaches its end exactly then.</source>
        <translation>Wie viel Energie der Lauf verbrauchen darf, nach der Angabe, die für ihn gezeigt wird, gemessen oder geschätzt; die Lernrate erreicht genau dann ihr Ende.</translation>
    </message>
    <message>
        <source>Wh</source>
        <translation>Wh</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Memory passes</source>
        <translation>Speicher übersteigt</translation>
    </message>
    <message>
        <source>How much memory the program may take while it trains. What of Memory and of batches was left to it is made to fit; a run that would still not fit does not begin, and one that grows beyond is stopped, its model kept.</source>
        <translation>Wie viel Speicher das Programm beim Trainieren belegen darf. Was von Speicher und Stapeln ihm überlassen ist, wird passend gewählt; ein Lauf, der trotzdem nicht hineinpasst, beginnt nicht, und einer, der darüber hinauswächst, wird angehalten und sein Modell behalten.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Nothing gained for</source>
        <translation>Ohne Gewinn geprüft</translation>
    </message>
    <message>
        <source>Ends the run after so many checks in a row without a better accuracy on the held-back labels; the learning rate is let down first.</source>
        <translation>Beendet den Lauf nach so vielen Prüfungen in Folge ohne bessere Genauigkeit auf den zurückgehaltenen Labels; vorher wird die Lernrate gesenkt.</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>A point costs over</source>
        <translation>Ein Prozent kostet über</translation>
    </message>
    <message>
        <source>Ends the run once one more per cent of accuracy on the held-back labels would cost more energy than this, going by the latest half of the checks; the learning rate is let down first.</source>
        <translation>Beendet den Lauf, sobald ein weiteres Prozent Genauigkeit auf den zurückgehaltenen Labels mehr Energie als dies kosten würde, gemessen an der letzten Hälfte der Prüfungen; vorher wird die Lernrate gesenkt.</translation>
    </message>
    <message>
        <source>Pretrained file</source>
        <translation>Vortrainierte Datei</translation>
    </message>
    <message>
        <source>A file of weights that were learnt elsewhere: a state dictionary of torchvision (resnet-18, resnet-34, resnet-50, mobilenet-v2; .pth), or a TorchScript encoder (.pt) that makes a row of features of each image. Empty: the network begins anew.</source>
        <translation>Eine Datei mit Gewichten, die anderswo gelernt wurden: ein State Dictionary von torchvision (resnet-18, resnet-34, resnet-50, mobilenet-v2; .pth) oder ein TorchScript-Encoder (.pt), der aus jedem Bild eine Zeile Merkmale macht. Leer: Das Netz fängt neu an.</translation>
    </message>
    <message>
        <source>Use of pretrained weights</source>
        <translation>Nutzung vortrainierter Gewichte</translation>
    </message>
    <message>
        <source>start: all weights go on learning from there. frozen: they stay as they are, every image goes through them once, and only the last layer learns, from labels and pseudo-labels (method rounds or supervised); a TorchScript encoder can only be used so.</source>
        <translation>start: Alle Gewichte lernen von dort aus weiter. frozen: Sie bleiben, wie sie sind, jedes Bild geht einmal durch sie hindurch, und nur die letzte Schicht lernt, aus Labels und Pseudo-Labels (Methode rounds oder supervised); ein TorchScript-Encoder lässt sich nur so nutzen.</translation>
    </message>
    <message>
        <source>Rate of pretrained weights</source>
        <translation>Rate vortrainierter Gewichte</translation>
    </message>
    <message>
        <source>With start: the learning rate of the pretrained weights as a share of that of the new last layer.</source>
        <translation>Bei start: Lernrate der vortrainierten Gewichte als Anteil derjenigen der neuen letzten Schicht.</translation>
    </message>
    <message>
        <source>Licence of the pretrained file</source>
        <translation>Lizenz der vortrainierten Datei</translation>
    </message>
    <message>
        <source>Under which licence you have the file, in your words: it is recorded with the run and its models.</source>
        <translation>Unter welcher Lizenz Sie die Datei haben, in Ihren Worten: Sie wird beim Lauf und seinen Modellen vermerkt.</translation>
    </message>
    <message>
        <source>Mean of its pixels</source>
        <translation>Mittel seiner Pixel</translation>
    </message>
    <message>
        <source>What the pretrained network wants taken off red, green and blue, on a scale from 0 to 1; the values are those of ImageNet.</source>
        <translation>Was das vortrainierte Netz von Rot, Grün und Blau abgezogen haben will, auf einer Skala von 0 bis 1; die Werte sind die von ImageNet.</translation>
    </message>
    <message>
        <source>Deviation of its pixels</source>
        <translation>Abweichung seiner Pixel</translation>
    </message>
    <message>
        <source>What it wants red, green and blue divided by afterwards.</source>
        <translation>Wodurch Rot, Grün und Blau danach geteilt werden sollen.</translation>
    </message>
    <message>
        <source>What learns: frugal is made for processors without a GPU, wrn-28-2, wrn-28-8 and, for photos, wrn-37-2 are the wide residual networks of the literature, resnet-18, resnet-34, resnet-50 and mobilenet-v2 are the usual ones for photos, chip is small enough to learn on a microcontroller, hopfield and hopfield-dense settle and learn by equilibrium propagation; auto is the network of the pretrained file, or chooses by machine and time.</source>
        <translation>Was lernt: frugal ist für Prozessoren ohne GPU gemacht, wrn-28-2, wrn-28-8 und, für Fotos, wrn-37-2 sind die breiten Residualnetze der Literatur, resnet-18, resnet-34, resnet-50 und mobilenet-v2 sind die üblichen für Fotos, chip ist klein genug, um auf einem Mikrocontroller zu lernen, hopfield und hopfield-dense kommen zur Ruhe und lernen durch Gleichgewichtspropagation; auto ist das Netz der vortrainierten Datei oder wählt nach Rechner und Zeit.</translation>
    </message>
    <message>
        <source>Equilibrium propagation</source>
        <translation>Gleichgewichtspropagation</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Strength of the nudge</source>
        <translation>Stärke des Anstoßes</translation>
    </message>
    <message>
        <source>Networks hopfield and hopfield-dense alone, as all of this group: how hard the last layer is pushed towards a better answer (β in the papers); a weak push drowns in rounding, a strong one distorts.</source>
        <translation>Nur für die Netze hopfield und hopfield-dense, wie diese ganze Gruppe: wie stark die letzte Schicht zu einer besseren Antwort gestoßen wird (β in den Arbeiten); ein schwacher Stoß geht in der Rundung unter, ein starker verzerrt.</translation>
    </message>
    <message>
        <source>Sides of the nudge</source>
        <translation>Richtungen des Anstoßes</translation>
    </message>
    <message>
        <source>What is compared to learn: centred takes a push both ways, and is the most exact; positive compares one to the better with none, negative one to the worse with none, which saves a phase.</source>
        <translation>Was zum Lernen verglichen wird: centred stößt in beide Richtungen und ist am genauesten; positive vergleicht einen Stoß zum Besseren mit keinem, negative einen zum Schlechteren mit keinem, was eine Phase spart.</translation>
    </message>
    <message>
        <source>Sweeps to settle</source>
        <translation>Durchgänge bis zur Ruhe</translation>
    </message>
    <message>
        <source>How many times all units move until the network answers.</source>
        <translation>Wie oft sich alle Einheiten bewegen, bis das Netz antwortet.</translation>
    </message>
    <message>
        <source>Sweeps with a nudge</source>
        <translation>Durchgänge nach einem Anstoß</translation>
    </message>
    <message>
        <source>How many times they move after each push.</source>
        <translation>Wie oft sie sich nach jedem Stoß bewegen.</translation>
    </message>
    <message>
        <source>Order of a sweep</source>
        <translation>Reihenfolge im Durchgang</translation>
    </message>
    <message>
        <source>alternating moves every other layer at once, so that the energy only falls; together moves all, which needs about four times the sweeps.</source>
        <translation>alternating bewegt jede zweite Schicht zugleich, sodass die Energie nur fällt; together bewegt alle, was etwa viermal so viele Durchgänge braucht.</translation>
    </message>
    <message>
        <source>Units before the first sweep</source>
        <translation>Einheiten vor dem ersten Durchgang</translation>
    </message>
    <message>
        <source>zero begins with all units at 0, forward with what each layer makes of the one below.</source>
        <translation>zero beginnt mit allen Einheiten bei 0, forward mit dem, was jede Schicht aus der darunter macht.</translation>
    </message>
    <message>
        <source>Settled below</source>
        <translation>In Ruhe unter</translation>
    </message>
    <message>
        <source>In training the sweeps end as soon as no unit moves further than this; answers always take all of them.</source>
        <translation>Im Training enden die Durchgänge, sobald sich keine Einheit weiter als so viel bewegt; für Antworten werden immer alle gemacht.</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Ablesen der Antwort</translation>
    </message>
    <message>
        <source>cross-entropy reads it by a layer of its own that gives nothing back; mse has units of the network itself, one a class, that are to be 0 or 1.</source>
        <translation>cross-entropy liest sie mit einer eigenen Schicht ab, die nichts zurückgibt; mse hat Einheiten im Netz selbst, eine je Klasse, die 0 oder 1 sein sollen.</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>How hopfield halves its maps: by the largest of four values or by their average.</source>
        <translation>Wie hopfield seine Karten halbiert: durch den größten von vier Werten oder durch ihren Mittelwert.</translation>
    </message>
    <message>
        <source>Learning rate by depth</source>
        <translation>Lernrate nach Tiefe</translation>
    </message>
    <message>
        <source>Learning rate of each layer as a share of that of the layer below; 1 is the same for all.</source>
        <translation>Lernrate jeder Schicht als Anteil derjenigen der Schicht darunter; 1 heißt: für alle gleich.</translation>
    </message>
    <message>
        <source>Less work</source>
        <translation>Weniger Arbeit</translation>
    </message>
    <message>
        <source>Fewer unlabelled images first</source>
        <translation>Anfangs weniger ungelabelte Bilder</translation>
    </message>
    <message>
        <source>Share of the run over which the number of unlabelled images for each labelled one grows from 1 to unlabelled_ratio: at first few of them are trusted, and their work would teach little.</source>
        <translation>Anteil des Laufs, über den die Zahl ungelabelter Bilder für jedes gelabelte von 1 bis unlabelled_ratio wächst: Anfangs wird wenigen davon getraut, und ihre Arbeit würde wenig lehren.</translation>
    </message>
    <message>
        <source>Small images first</source>
        <translation>Anfangs kleine Bilder</translation>
    </message>
    <message>
        <source>Share of the run in which images are shown smaller than image_side: a third of it each at a half, two thirds and five sixths of the side, rounded up to multiples of 4 and never below 16 pixels. Answers are given for the full size.</source>
        <translation>Anteil des Laufs, in dem Bilder kleiner als image_side gezeigt werden: je ein Drittel davon mit der Hälfte, zwei Dritteln und fünf Sechsteln der Seite, aufgerundet auf Vielfache von 4 und nie unter 16 Pixeln. Antworten gelten der vollen Größe.</translation>
    </message>
    <message>
        <source>Freeze settled layers</source>
        <translation>Ruhige Schichten einfrieren</translation>
    </message>
    <message>
        <source>Blocks of the network, from the front on and all but the last, learn no more once their weights change by less than this share over a twentieth of the run: no gradient is computed for them and no momentum kept.</source>
        <translation>Blöcke des Netzes, von vorn an und alle bis auf den letzten, lernen nicht mehr, sobald sich ihre Gewichte über ein Zwanzigstel des Laufs um weniger als diesen Anteil ändern: Für sie wird kein Gradient berechnet und kein Impuls behalten.</translation>
    </message>
    <message>
        <source>Rest images that teach nothing</source>
        <translation>Bilder ruhen lassen, die nichts lehren</translation>
    </message>
    <message>
        <source>With methods that judge unlabelled images in every step, all but rounds: an image that was so many times in a row trusted as the same class, or in the second half of the run not trusted, is shown in one of four of its turns, until its answer changes. The loss is the mean over the images that are shown.</source>
        <translation>Mit Methoden, die ungelabelte Bilder in jedem Schritt beurteilen, also allen außer rounds: Ein Bild, dem so viele Male hintereinander als derselben Klasse getraut wurde oder in der zweiten Hälfte des Laufs nicht, wird nur jedes vierte Mal gezeigt, wenn es an der Reihe wäre, bis sich seine Antwort ändert. Der Verlust ist der Mittelwert über die gezeigten Bilder.</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>Blicke</translation>
    </message>
    <message>
        <source>Weights left out</source>
        <translation>Weggelassene Gewichte</translation>
    </message>
    <message>
        <source>Share of the weights of all layers but the last that are 0 from the first step on; which of them changes by gradient in the course of the run (RigL). It saves no time, energy or memory here, where every kernel is dense: only the model has fewer weights to store, and fewer operations on hardware that skips zeros.</source>
        <translation>Anteil der Gewichte aller Schichten bis auf die letzte, die vom ersten Schritt an 0 sind; welche, ändert sich im Lauf nach dem Gradienten (RigL). Es spart hier weder Zeit noch Energie noch Speicher, denn alle Kerne sind dicht: Nur hat das Modell weniger Gewichte zu speichern und auf Hardware, die Nullen überspringt, weniger Operationen.</translation>
    </message>
</context>
</TS>
