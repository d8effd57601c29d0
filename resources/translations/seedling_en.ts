<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EditText</name>
    <message numerus="yes">
        <source> (%n images)</source>
        <translation>
            <numerusform> (%n image)</numerusform>
            <numerusform> (%n images)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::AdviceBox</name>
    <message numerus="yes">
        <source>Show %n candidate(s)</source>
        <translation>
            <numerusform>Show %n candidate</numerusform>
            <numerusform>Show %n candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ClassPanel</name>
    <message numerus="yes">
        <source>Its %n label(s) go with it. Undo brings both back.</source>
        <translation>
            <numerusform>Its %n label goes with it. Undo brings both back.</numerusform>
            <numerusform>Its %n labels go with it. Undo brings both back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ClassRow</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ConfusionView</name>
    <message numerus="yes">
        <source>%n image(s) of %1 recognised</source>
        <translation>
            <numerusform>%n image of %1 recognised</numerusform>
            <numerusform>%n images of %1 recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 taken for %2</source>
        <translation>
            <numerusform>%n image of %1 taken for %2</numerusform>
            <numerusform>%n images of %1 taken for %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::ImageListModel</name>
    <message numerus="yes">
        <source>%1, and %n nearly the same</source>
        <translation>
            <numerusform>%1, and %n nearly the same</numerusform>
            <numerusform>%1, and %n nearly the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::LabelController</name>
    <message numerus="yes">
        <source>Show the %n images that are nearly the same</source>
        <translation>
            <numerusform>Show the %n image that is nearly the same</numerusform>
            <numerusform>Show the %n images that are nearly the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedling::SuggestionBar</name>
    <message numerus="yes">
        <source>%n images nearly the same</source>
        <translation>
            <numerusform>%n image nearly the same</numerusform>
            <numerusform>%n images nearly the same</numerusform>
        </translation>
    </message>
</context>
</TS>
