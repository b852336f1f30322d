<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Adding</name>
        <message numerus="yes">
            <source>%n already here.</source>
            <translation>
                <numerusform>%n already here.</numerusform>
                <numerusform>%n already here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) added.</source>
            <translation>
                <numerusform>%n article added.</numerusform>
                <numerusform>%n articles added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused:</source>
            <translation>
                <numerusform>%n refused:</numerusform>
                <numerusform>%n refused:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date.</source>
            <translation>
                <numerusform>%n without a date.</numerusform>
                <numerusform>%n without a date.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Article</name>
        <message numerus="yes">
            <source>%n piece(s) of page furniture folded away</source>
            <translation>
                <numerusform>%n piece of page furniture folded away</numerusform>
                <numerusform>%n pieces of page furniture folded away</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message numerus="yes">
            <source>%n article(s) deleted, with what was marked in them</source>
            <translation>
                <numerusform>%n article deleted, with what was marked in them</numerusform>
                <numerusform>%n articles deleted, with what was marked in them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) deleted</source>
            <translation>
                <numerusform>%n claim deleted</numerusform>
                <numerusform>%n claims deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) marked</source>
            <translation>
                <numerusform>%n claim marked</numerusform>
                <numerusform>%n claims marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) deleted</source>
            <translation>
                <numerusform>%n event deleted</numerusform>
                <numerusform>%n events deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s) deleted</source>
            <translation>
                <numerusform>%n relation deleted</numerusform>
                <numerusform>%n relations deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s) dismissed</source>
            <translation>
                <numerusform>%n suggestion dismissed</numerusform>
                <numerusform>%n suggestions dismissed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n claim(s)</source>
            <translation>
                <numerusform>Tag %n claim</numerusform>
                <numerusform>Tag %n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n record(s)</source>
            <translation>
                <numerusform>Tag %n record</numerusform>
                <numerusform>Tag %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n relation(s)</source>
            <translation>
                <numerusform>Tag %n relation</numerusform>
                <numerusform>Tag %n relations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Event</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) about it</source>
            <translation>
                <numerusform>%n claim about it</numerusform>
                <numerusform>%n claims about it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outlet(s)</source>
            <translation>
                <numerusform>%n outlet</numerusform>
                <numerusform>%n outlets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n range(s)</source>
            <translation>
                <numerusform>%n range</numerusform>
                <numerusform>%n ranges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s)</source>
            <translation>
                <numerusform>and %n more record</numerusform>
                <numerusform>and %n more records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%n line(s) written</source>
            <translation>
                <numerusform>%n line written</numerusform>
                <numerusform>%n lines written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide; what is not decided stays out</source>
            <translation>
                <numerusform>%n to decide; what is not decided stays out</numerusform>
                <numerusform>%n to decide; what is not decided stays out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message numerus="yes">
            <source>Checking {name} takes long. It stops in %n second(s), unless you give it more time.</source>
            <translation>
                <numerusform>Checking {name} takes long. It stops in %n second, unless you give it more time.</numerusform>
                <numerusform>Checking {name} takes long. It stops in %n seconds, unless you give it more time.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message numerus="yes">
            <source>%n record(s) could not be taken</source>
            <translation>
                <numerusform>%n record could not be taken</numerusform>
                <numerusform>%n records could not be taken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message numerus="yes">
            <source>%n line(s) of page furniture</source>
            <translation>
                <numerusform>%n line of page furniture</numerusform>
                <numerusform>%n lines of page furniture</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more relation(s) in view</source>
            <translation>
                <numerusform>%n more relation in view</numerusform>
                <numerusform>%n more relations in view</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message numerus="yes">
            <source>%n annotator(s)</source>
            <translation>
                <numerusform>%n annotator</numerusform>
                <numerusform>%n annotators</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contradiction(s)</source>
            <translation>
                <numerusform>%n contradiction</numerusform>
                <numerusform>%n contradictions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dismissed suggestion(s)</source>
            <translation>
                <numerusform>%n dismissed suggestion</numerusform>
                <numerusform>%n dismissed suggestions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event link(s)</source>
            <translation>
                <numerusform>%n event link</numerusform>
                <numerusform>%n event links</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outlet(s)</source>
            <translation>
                <numerusform>%n outlet</numerusform>
                <numerusform>%n outlets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reading state(s)</source>
            <translation>
                <numerusform>%n reading state</numerusform>
                <numerusform>%n reading states</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rescue</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) were lost.</source>
            <translation>
                <numerusform>%n record was lost.</numerusform>
                <numerusform>%n records were lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s).</source>
            <translation>
                <numerusform>%n relation.</numerusform>
                <numerusform>%n relations.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) were left out: nothing tells what they were on.</source>
            <translation>
                <numerusform>%n tag was left out: nothing tells what they were on.</numerusform>
                <numerusform>%n tags were left out: nothing tells what they were on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) have gaps, shown as �.</source>
            <translation>
                <numerusform>%n text has gaps, shown as �.</numerusform>
                <numerusform>%n texts have gaps, shown as �.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n hit(s), the newest first</source>
            <translation>
                <numerusform>More than %n hit, the newest first</numerusform>
                <numerusform>More than %n hits, the newest first</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Several</name>
        <message numerus="yes">
            <source>%n article(s) selected</source>
            <translation>
                <numerusform>%n article selected</numerusform>
                <numerusform>%n articles selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n claim(s) selected</source>
            <translation>
                <numerusform>%n claim selected</numerusform>
                <numerusform>%n claims selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) selected</source>
            <translation>
                <numerusform>%n event selected</numerusform>
                <numerusform>%n events selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s) selected</source>
            <translation>
                <numerusform>%n relation selected</numerusform>
                <numerusform>%n relations selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s) selected</source>
            <translation>
                <numerusform>%n suggestion selected</numerusform>
                <numerusform>%n suggestions selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Spoken</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open contradiction(s)</source>
            <translation>
                <numerusform>%n open contradiction</numerusform>
                <numerusform>%n open contradictions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n claim(s)</source>
            <translation>
                <numerusform>%n claim</numerusform>
                <numerusform>%n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relation(s)</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n open ≠</source>
            <translation>
                <numerusform>, %n open ≠</numerusform>
                <numerusform>, %n open ≠</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n day(s) apart</source>
            <translation>
                <numerusform>%n day apart</numerusform>
                <numerusform>%n days apart</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>≠%n open</source>
            <translation>
                <numerusform>≠%n open</numerusform>
                <numerusform>≠%n open</numerusform>
            </translation>
        </message>
    </context>
</TS>
