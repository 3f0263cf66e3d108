<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!DOCTYPE TS>
<TS version="2.1" language="sk_SK" sourcelanguage="en">
    <context>
        <name>BatchRow</name>
        <message>
            <source>not valid or unreadable</source>
            <translation>neplatné alebo nečitateľné</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>nedá sa posúdiť</translation>
        </message>
        <message>
            <source>look at them</source>
            <translation>na pozretie</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>predbežné</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>platné</translation>
        </message>
        <message>
            <source>unsigned</source>
            <translation>nepodpísané</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>čaká</translation>
        </message>
    </context>
    <context>
        <name>BatchStore</name>
        <message>
            <source>Verdict</source>
            <translation>Výsledok</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Súbor</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Podpísal</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organizácia</translation>
        </message>
        <message>
            <source>Time (UTC)</source>
            <translation>Čas (UTC)</translation>
        </message>
        <message>
            <source>Time proven</source>
            <translation>Čas preukázaný</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Druh</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumenty</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>Podpisy</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Zistenia</translation>
        </message>
        <message>
            <source>Renew before (UTC)</source>
            <translation>Obnoviť do (UTC)</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>áno</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Review of signed files</source>
            <translation>Kontrola podpísaných súborov</translation>
        </message>
        <message>
            <source>Enough for</source>
            <translation>Postačuje na</translation>
        </message>
    </context>
    <context>
        <name>ShownText</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n bajt</numerusform>
                <numerusform>%n bajty</numerusform>
                <numerusform>%n bajtov</numerusform>
            </translation>
        </message>
        <message>
            <source>Electronic form</source>
            <translation>Elektronický formulár</translation>
        </message>
        <message>
            <source>Signed container</source>
            <translation>Podpísaný kontajner</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázok</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Súbor</translation>
        </message>
    </context>
    <context>
        <name>ShownVerdict</name>
        <message>
            <source>Signed in the name of: %1.</source>
            <translation>Podpísané v mene: %1.</translation>
        </message>
        <message>
            <source>Claimed time: %1.</source>
            <translation>Uvedený čas: %1.</translation>
        </message>
        <message>
            <source>%1, baseline level %2</source>
            <translation>%1, základná úroveň %2</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>neoverené</translation>
        </message>
        <message>
            <source>registration number %1</source>
            <translation>IČO %1</translation>
        </message>
        <message>
            <source>authorisation %1</source>
            <translation>oprávnenie č. %1</translation>
        </message>
        <message>
            <source>Signed by: %1.</source>
            <translation>Podpisujúci: %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::AddressesSection</name>
        <message>
            <source>European list of lists</source>
            <translation>európsky zoznam zoznamov</translation>
        </message>
        <message>
            <source>trusted list</source>
            <translation>dôveryhodný zoznam</translation>
        </message>
        <message>
            <source>time-stamps</source>
            <translation>časové pečiatky</translation>
        </message>
        <message>
            <source>state of certificates</source>
            <translation>stav certifikátov</translation>
        </message>
        <message>
            <source>certificates, instead of %1</source>
            <translation>certifikáty, namiesto %1</translation>
        </message>
        <message>
            <source>revoked certificates</source>
            <translation>zrušené certifikáty</translation>
        </message>
        <message>
            <source>certificates of issuers</source>
            <translation>certifikáty vydavateľov</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>formuláre</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>vypnuté</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>neopýtané</translation>
        </message>
        <message>
            <source>being asked…</source>
            <translation>pýtam sa…</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>odpovedá</translation>
        </message>
        <message>
            <source>does not answer: %1</source>
            <translation>neodpovedá: %1</translation>
        </message>
        <message>
            <source>%1, set by your administrator</source>
            <translation>%1, nastavil váš správca</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Ask whether they answer</source>
            <translation>Opýtať sa, či odpovedajú</translation>
        </message>
        <message>
            <source>Read the addresses anew</source>
            <translation>Načítať adresy znova</translation>
        </message>
        <message>
            <source>Show the addresses</source>
            <translation>Zobraziť adresy</translation>
        </message>
        <message>
            <source>Which computers the program may ask, and what for. An administrator can replace each of them.</source>
            <translation>Ktorých počítačov sa program môže pýtať a načo. Správca môže každý z nich nahradiť.</translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>Sieť vypol váš správca.</translation>
        </message>
        <message>
            <source>Addresses of services</source>
            <translation>Adresy služieb</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresa</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Načo</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Odpoveď</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchModel</name>
        <message>
            <source>waiting</source>
            <translation>čaká</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>overuje sa…</translation>
        </message>
        <message>
            <source>%1, claimed</source>
            <translation>%1, uvedený</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Výsledok</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Súbor</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Podpísal</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organizácia</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Čas</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Druh</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Zistenia</translation>
        </message>
        <message>
            <source>Renew before</source>
            <translation>Obnoviť do</translation>
        </message>
        <message>
            <source>enough</source>
            <translation>postačujú</translation>
        </message>
        <message>
            <source>not enough</source>
            <translation>nepostačujú</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Postačujú</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchPage</name>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabuľky (*.csv)</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>Webové stránky (*.html)</translation>
        </message>
        <message>
            <source>Looking for files…</source>
            <translation>Hľadajú sa súbory…</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are checked.</source>
            <translation>
                <numerusform>Overený je %n súbor.</numerusform>
                <numerusform>Overené sú všetky %n súbory.</numerusform>
                <numerusform>Overených je všetkých %n súborov.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused: %1 of %2 are checked.</source>
            <translation>Pozastavené: overených %1 z %2.</translation>
        </message>
        <message>
            <source>%1 of %2 are checked.</source>
            <translation>Overených %1 z %2.</translation>
        </message>
        <message>
            <source>All: %1</source>
            <translation>Všetky: %1</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Pokračovať</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pozastaviť</translation>
        </message>
        <message>
            <source>Files to review</source>
            <translation>Súbory na kontrolu</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>Sledovaný priečinok</translation>
        </message>
        <message>
            <source>Folder to review</source>
            <translation>Priečinok na kontrolu</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Uložiť tabuľku</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Uložené: %1</translation>
        </message>
        <message>
            <source>The table could not be saved to %1.</source>
            <translation>Tabuľku sa nepodarilo uložiť do %1.</translation>
        </message>
        <message>
            <source>Review of many files</source>
            <translation>Kontrola mnohých súborov</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Pridať súbory…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Pridať priečinok…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Viac</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>Sledovať priečinok…</translation>
        </message>
        <message>
            <source>Check all again</source>
            <translation>Overiť všetky znova</translation>
        </message>
        <message>
            <source>Save as a table (CSV)…</source>
            <translation>Uložiť ako tabuľku (CSV)…</translation>
        </message>
        <message>
            <source>Save as a page (HTML)…</source>
            <translation>Uložiť ako stránku (HTML)…</translation>
        </message>
        <message>
            <source>Empty the table</source>
            <translation>Vyprázdniť tabuľku</translation>
        </message>
        <message>
            <source>Search in the table</source>
            <translation>Hľadať v tabuľke</translation>
        </message>
        <message>
            <source>Progress of the review</source>
            <translation>Priebeh kontroly</translation>
        </message>
        <message>
            <source>Reviewed files</source>
            <translation>Kontrolované súbory</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>O vybranom súbore</translation>
        </message>
        <message>
            <source>Open this file</source>
            <translation>Otvoriť tento súbor</translation>
        </message>
        <message>
            <source>New files of %1 are checked as they come.</source>
            <translation>Nové súbory v %1 sa kontrolujú hneď, ako pribudnú.</translation>
        </message>
        <message>
            <source>Watch the folder no more</source>
            <translation>Priečinok už nesledovať</translation>
        </message>
        <message>
            <source>Add time-stamps to the files shown…</source>
            <translation>Pripojiť časové pečiatky k zobrazeným súborom…</translation>
        </message>
        <message>
            <source>Save a report of each file shown…</source>
            <translation>Uložiť správu o každom zobrazenom súbore…</translation>
        </message>
        <message>
            <source>Renewals due</source>
            <translation>Obnova pečiatok</translation>
        </message>
        <message>
            <source>Any renewal date</source>
            <translation>Akýkoľvek termín obnovy</translation>
        </message>
        <message>
            <source>Renewal overdue</source>
            <translation>Obnova už mala byť</translation>
        </message>
        <message>
            <source>To renew within 30 days</source>
            <translation>Obnoviť do 30 dní</translation>
        </message>
        <message>
            <source>To renew within 90 days</source>
            <translation>Obnoviť do 90 dní</translation>
        </message>
        <message>
            <source>To renew within a year</source>
            <translation>Obnoviť do roka</translation>
        </message>
        <message>
            <source>Files by whether their signatures are enough</source>
            <translation>Súbory podľa toho, či ich podpisy postačujú</translation>
        </message>
        <message>
            <source>Enough or not</source>
            <translation>Postačujú či nie</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Postačujú</translation>
        </message>
        <message>
            <source>Not enough</source>
            <translation>Nepostačujú</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>Na čo majú podpisy postačovať</translation>
        </message>
        <message>
            <source>Enough for: not asked</source>
            <translation>Postačuje na: nezisťuje sa</translation>
        </message>
        <message>
            <source>Enough for: %1</source>
            <translation>Postačuje na: %1</translation>
        </message>
        <message>
            <source>Drop signed files or whole folders here.
Each one is checked, and the results come into a table.</source>
            <translation>Pustite sem podpísané súbory alebo celé priečinky.
Každý sa overí a výsledky sa objavia v tabuľke.</translation>
        </message>
        <message>
            <source>No file matches the filters.</source>
            <translation>Filtrom nevyhovuje žiadny súbor.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentPage</name>
        <message>
            <source>Opening…</source>
            <translation>Otvára sa…</translation>
        </message>
        <message>
            <source>Checking the signatures…</source>
            <translation>Overujú sa podpisy…</translation>
        </message>
        <message>
            <source>The documents can already be read.</source>
            <translation>Dokumenty si môžete čítať už teraz.</translation>
        </message>
        <message>
            <source>The check was stopped.</source>
            <translation>Overovanie bolo zastavené.</translation>
        </message>
        <message>
            <source>Nothing is known about the signatures.</source>
            <translation>O podpisoch sa nevie nič.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Overiť znova</translation>
        </message>
        <message>
            <source>The signatures could not be checked.</source>
            <translation>Podpisy sa nedali overiť.</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Podpísať…</translation>
        </message>
        <message>
            <source>&amp;Documents (%1)</source>
            <translation>&amp;Dokumenty (%1)</translation>
        </message>
        <message>
            <source>Si&amp;gnatures (%1)</source>
            <translation>Podp&amp;isy (%1)</translation>
        </message>
        <message>
            <source>Fi&amp;ndings (%1)</source>
            <translation>Zist&amp;enia (%1)</translation>
        </message>
        <message>
            <source>There are no signatures.</source>
            <translation>Nie sú tu žiadne podpisy.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Overuje sa…</translation>
        </message>
        <message>
            <source>Not checked.</source>
            <translation>Neoverené.</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumenty</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>Podpisy</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Zistenia</translation>
        </message>
        <message>
            <source>Save this document…</source>
            <translation>Uložiť tento dokument…</translation>
        </message>
        <message>
            <source>Save all documents…</source>
            <translation>Uložiť všetky dokumenty…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Hore</translation>
        </message>
        <message>
            <source>Back to the file around this one</source>
            <translation>Späť do súboru, v ktorom tento je</translation>
        </message>
        <message>
            <source>Open with another program</source>
            <translation>Otvoriť v inom programe</translation>
        </message>
        <message>
            <source>Copy the name</source>
            <translation>Kopírovať názov</translation>
        </message>
        <message>
            <source>Copy the SHA-256 fingerprint</source>
            <translation>Kopírovať odtlačok SHA-256</translation>
        </message>
        <message>
            <source>Copy the identifier of the signature</source>
            <translation>Kopírovať identifikátor podpisu</translation>
        </message>
        <message>
            <source>Copy the serial number of the certificate</source>
            <translation>Kopírovať sériové číslo certifikátu</translation>
        </message>
        <message>
            <source>Copy the finding with its code</source>
            <translation>Kopírovať zistenie s jeho kódom</translation>
        </message>
        <message>
            <source>Format and identifiers…</source>
            <translation>Formát a identifikátory…</translation>
        </message>
        <message>
            <source>Show as it was signed</source>
            <translation>Ukázať, ako bol podpísaný</translation>
        </message>
        <message>
            <source>The fingerprint was copied.</source>
            <translation>Odtlačok bol skopírovaný.</translation>
        </message>
        <message>
            <source>Files like %1 are not opened from here, since they may run something. Save it first.</source>
            <translation>Súbory ako %1 sa odtiaľto neotvárajú, lebo by mohli niečo spustiť. Najprv súbor uložte.</translation>
        </message>
        <message>
            <source>A read-only copy of %1 was opened.</source>
            <translation>Otvorila sa kópia súboru %1 určená len na čítanie.</translation>
        </message>
        <message>
            <source>No program was found for %1.</source>
            <translation>Pre %1 sa nenašiel žiaden program.</translation>
        </message>
        <message>
            <source>Counter-sign…</source>
            <translation>Potvrdiť podpisom…</translation>
        </message>
        <message>
            <source>This signature cannot be counter-signed. %1</source>
            <translation>Tento podpis sa nedá potvrdiť podpisom. %1</translation>
        </message>
        <message>
            <source>Set up trust…</source>
            <translation>Nastaviť dôveru…</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsBox</name>
        <message>
            <source>not looked at yet</source>
            <translation>zatiaľ neprezreté</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Dokumenty na podpis</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Čo</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Pridať dokumenty…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odobrať</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Vrátiť späť</translation>
        </message>
        <message>
            <source>Puts the document that was removed last back into the list</source>
            <translation>Vráti do zoznamu naposledy odobraný dokument</translation>
        </message>
        <message>
            <source>Sign each on its own…</source>
            <translation>Podpísať každý zvlášť…</translation>
        </message>
        <message>
            <source>Makes a signed file of each document instead of one container</source>
            <translation>Z každého dokumentu vznikne podpísaný súbor namiesto jedného kontajnera</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsModel</name>
        <message>
            <source>Not signed, only time-stamped</source>
            <translation>Nepodpísané, iba s časovou pečiatkou</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Nepodpísané</translation>
        </message>
        <message>
            <source>covered by signature %1</source>
            <translation>pokrýva ho podpis %1</translation>
        </message>
        <message>
            <source>covered by the selected signature</source>
            <translation>pokrýva ho vybraný podpis</translation>
        </message>
        <message>
            <source>everybody must take it</source>
            <translation>musí ho prijať každý</translation>
        </message>
        <message>
            <source>only by agreement</source>
            <translation>len po dohode</translation>
        </message>
        <message>
            <source>need not be taken</source>
            <translation>prijať sa nemusí</translation>
        </message>
        <message>
            <source>not established whether it must be taken</source>
            <translation>nezistilo sa, či sa musí prijať</translation>
        </message>
        <message>
            <source>Format %1: %2</source>
            <translation>Formát %1: %2</translation>
        </message>
        <message>
            <source>Clause: %1</source>
            <translation>Doložka: %1</translation>
        </message>
        <message>
            <source>It belongs to no document of this file.</source>
            <translation>Nepatrí k žiadnemu dokumentu tohto súboru.</translation>
        </message>
        <message>
            <source>It belongs to %1.</source>
            <translation>Patrí k %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DraftOffer</name>
        <message numerus="yes">
            <source>%n document(s) were chosen to be signed, but not signed yet (%1).</source>
            <translation>
                <numerusform>Na podpísanie bol vybraný %n dokument, ale ešte nie je podpísaný (%1).</numerusform>
                <numerusform>Na podpísanie boli vybrané %n dokumenty, ale ešte nie sú podpísané (%1).</numerusform>
                <numerusform>Na podpísanie bolo vybraných %n dokumentov, ale ešte nie sú podpísané (%1).</numerusform>
            </translation>
        </message>
        <message>
            <source>A signature was going to be added to a container, but was not yet (%1).</source>
            <translation>Do kontajnera sa mal pridať podpis, ale ešte nebol pridaný (%1).</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Pokračovať</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Zahodiť</translation>
        </message>
        <message>
            <source>Forgets the choice; the files themselves stay as they are</source>
            <translation>Zabudne výber; samotné súbory ostanú, ako sú</translation>
        </message>
    </context>
    <context>
        <name>parafa::EntriesSection</name>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správca.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odobrať</translation>
        </message>
    </context>
    <context>
        <name>parafa::FieldEditor</name>
        <message>
            <source>Further content</source>
            <translation>Ďalší obsah</translation>
        </message>
        <message>
            <source>%1 (required)</source>
            <translation>%1 (povinné)</translation>
        </message>
        <message>
            <source>Further details…</source>
            <translation>Ďalšie podrobnosti…</translation>
        </message>
        <message>
            <source>Further details of %1</source>
            <translation>Ďalšie podrobnosti: %1</translation>
        </message>
        <message>
            <source>Text with XML marks; write &lt; as &amp;lt; and &amp; as &amp;amp;.</source>
            <translation>Text so značkami XML; &lt; píšte ako &amp;lt; a &amp; ako &amp;amp;.</translation>
        </message>
        <message numerus="yes">
            <source>exactly %n character(s)</source>
            <translation>
                <numerusform>presne %n znak</numerusform>
                <numerusform>presne %n znaky</numerusform>
                <numerusform>presne %n znakov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n character(s)</source>
            <translation>
                <numerusform>aspoň %n znak</numerusform>
                <numerusform>aspoň %n znaky</numerusform>
                <numerusform>aspoň %n znakov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n character(s)</source>
            <translation>
                <numerusform>najviac %n znak</numerusform>
                <numerusform>najviac %n znaky</numerusform>
                <numerusform>najviac %n znakov</numerusform>
            </translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>celé číslo</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>číslo</translation>
        </message>
        <message numerus="yes">
            <source>at most %n digit(s)</source>
            <translation>
                <numerusform>najviac %n číslica</numerusform>
                <numerusform>najviac %n číslice</numerusform>
                <numerusform>najviac %n číslic</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n decimal place(s)</source>
            <translation>
                <numerusform>najviac %n desatinné miesto</numerusform>
                <numerusform>najviac %n desatinné miesta</numerusform>
                <numerusform>najviac %n desatinných miest</numerusform>
            </translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>od %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>do %1</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>viac ako %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>menej ako %1</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>napríklad %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::FindingsModel</name>
        <message>
            <source>Serious: %1</source>
            <translation>Závažné: %1</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Upozornenie: %1</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Poznámka: %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormCheckView</name>
        <message>
            <source>The container is in UTF-8.</source>
            <translation>Kontajner je v kódovaní UTF-8.</translation>
        </message>
        <message>
            <source>The container has the prescribed structure and values.</source>
            <translation>Kontajner má predpísanú stavbu a hodnoty.</translation>
        </message>
        <message>
            <source>References to schemas come with the identifier of a form.</source>
            <translation>Pri odkazoch na schémy je identifikátor formulára.</translation>
        </message>
        <message>
            <source>The identifier of a form comes with references to its schemas.</source>
            <translation>Pri identifikátore formulára sú odkazy na jeho schémy.</translation>
        </message>
        <message>
            <source>Data of a form come with references to its schemas.</source>
            <translation>Pri údajoch formulára sú odkazy na jeho schémy.</translation>
        </message>
        <message>
            <source>The reference means a presentation for signing.</source>
            <translation>Odkaz vedie na podpisové zobrazenie.</translation>
        </message>
        <message>
            <source>Identifier, data and references are of one form.</source>
            <translation>Identifikátor, údaje a odkazy patria tomu istému formuláru.</translation>
        </message>
        <message>
            <source>The digests of schema and presentation match.</source>
            <translation>Odtlačky schémy a zobrazenia súhlasia.</translation>
        </message>
        <message>
            <source>The data comply with the schema.</source>
            <translation>Údaje zodpovedajú schéme.</translation>
        </message>
        <message>
            <source>Content types and the kind of presentation are the right ones.</source>
            <translation>Typy obsahu a druh zobrazenia sú správne.</translation>
        </message>
        <message>
            <source>Digest and transformation algorithms are permitted ones.</source>
            <translation>Algoritmy odtlačku a transformácie sú povolené.</translation>
        </message>
        <message>
            <source>Schemas of forms are referred to, not embedded.</source>
            <translation>Na schémy formulárov sa odkazuje, nie sú vložené.</translation>
        </message>
        <message>
            <source>The version is that of the form.</source>
            <translation>Verzia je verziou formulára.</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>dodržané</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>porušené</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>neoverené</translation>
        </message>
        <message>
            <source>Rules for forms</source>
            <translation>Pravidlá pre formuláre</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Kontroluje sa…</translation>
        </message>
        <message>
            <source>These data are not in a container, so its rules do not apply.</source>
            <translation>Tieto údaje nie sú v kontajneri, preto sa jeho pravidlá neuplatnia.</translation>
        </message>
        <message>
            <source>Besides the rules</source>
            <translation>Okrem pravidiel</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) of the registries broken: such a form would be refused.</source>
            <translation>
                <numerusform>%n pravidlo registratúr je porušené: takýto formulár by odmietli.</numerusform>
                <numerusform>%n pravidlá registratúr sú porušené: takýto formulár by odmietli.</numerusform>
                <numerusform>%n pravidiel registratúr je porušených: takýto formulár by odmietli.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No rule is broken, but %n could not be checked or do not apply.</source>
            <translation>
                <numerusform>Žiadne pravidlo nie je porušené, no %n sa nedalo overiť alebo sa netýka.</numerusform>
                <numerusform>Žiadne pravidlo nie je porušené, no %n sa nedali overiť alebo sa netýkajú.</numerusform>
                <numerusform>Žiadne pravidlo nie je porušené, no %n sa nedalo overiť alebo sa netýka.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every rule of the registries is kept.</source>
            <translation>Všetky pravidlá registratúr sú dodržané.</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormChooser</name>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>Ktorý formulár chcete vyplniť?</translation>
        </message>
        <message>
            <source>Search by name or identifier</source>
            <translation>Hľadať podľa názvu alebo identifikátora</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Formuláre v tomto počítači</translation>
        </message>
        <message>
            <source>There is no such form on this computer. Forms come as packages (.zip); add one with the button below.</source>
            <translation>Taký formulár v tomto počítači nie je. Formuláre sa šíria ako balíky (.zip); pridajte ho tlačidlom nižšie.</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Vyplniť</translation>
        </message>
        <message>
            <source>Add a form package…</source>
            <translation>Pridať balík formulára…</translation>
        </message>
        <message>
            <source>Open a draft or form data…</source>
            <translation>Otvoriť koncept alebo údaje…</translation>
        </message>
        <message>
            <source>All forms on this computer…</source>
            <translation>Všetky formuláre v počítači…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormPage</name>
        <message>
            <source>The form %1 cannot be filled in.</source>
            <translation>Formulár %1 sa nedá vyplniť.</translation>
        </message>
        <message>
            <source>%1 was not added.</source>
            <translation>%1 sa nepridal.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 sa nepodarilo otvoriť.</translation>
        </message>
        <message>
            <source>The form has no place for this; it was left out: %1</source>
            <translation>Formulár na toto nemá miesto, preto sa to vynechalo: %1</translation>
        </message>
        <message>
            <source>Everything that is required is filled in.</source>
            <translation>Všetko povinné je vyplnené.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in or correct</source>
            <translation>
                <numerusform>Treba vyplniť alebo opraviť %n pole</numerusform>
                <numerusform>Treba vyplniť alebo opraviť %n polia</numerusform>
                <numerusform>Treba vyplniť alebo opraviť %n polí</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Kontroluje sa…</translation>
        </message>
        <message>
            <source>The draft was saved: %1</source>
            <translation>Koncept je uložený: %1</translation>
        </message>
        <message>
            <source>The form file was made: %1</source>
            <translation>Súbor formulára je vytvorený: %1</translation>
        </message>
        <message>
            <source>form</source>
            <translation>formular</translation>
        </message>
        <message>
            <source>Open a draft or form data</source>
            <translation>Otvoriť koncept alebo údaje formulára</translation>
        </message>
        <message>
            <source>Form data (*.xml)</source>
            <translation>Údaje formulára (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Add a form package</source>
            <translation>Pridať balík formulára</translation>
        </message>
        <message>
            <source>Form packages (*.zip)</source>
            <translation>Balíky formulárov (*.zip)</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>Uložiť koncept</translation>
        </message>
        <message>
            <source>Make a form file</source>
            <translation>Vytvoriť súbor formulára</translation>
        </message>
        <message>
            <source>Form files (*.xdcf)</source>
            <translation>Súbory formulárov (*.xdcf)</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, verzia %2</translation>
        </message>
        <message>
            <source>Show the first</source>
            <translation>Ukázať prvé</translation>
        </message>
        <message>
            <source>Goes to the first field that is missing or wrong</source>
            <translation>Prejde na prvé pole, ktoré chýba alebo nie je v poriadku</translation>
        </message>
        <message>
            <source>Parts of the form</source>
            <translation>Časti formulára</translation>
        </message>
        <message>
            <source>Open a draft…</source>
            <translation>Otvoriť koncept…</translation>
        </message>
        <message>
            <source>Save the draft…</source>
            <translation>Uložiť koncept…</translation>
        </message>
        <message>
            <source>Checks the form and writes it as a container of form data, not signed</source>
            <translation>Skontroluje formulár a zapíše ho ako nepodpísaný kontajner údajov</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Podpísať…</translation>
        </message>
        <message>
            <source>Checks the form and goes on to signing it</source>
            <translation>Skontroluje formulár a prejde na jeho podpísanie</translation>
        </message>
        <message>
            <source>Presentation that is signed</source>
            <translation>Zobrazenie, ktoré sa podpisuje</translation>
        </message>
        <message>
            <source>Save the form…</source>
            <translation>Uložiť formulár…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatAdviceBox</name>
        <message>
            <source>Sign anyway</source>
            <translation>Napriek tomu podpísať</translation>
        </message>
        <message>
            <source>Advice about formats</source>
            <translation>Upozornenie na formáty</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatPanel</name>
        <message>
            <source>Format of %1</source>
            <translation>Formát dokumentu %1</translation>
        </message>
        <message>
            <source>Formats of all documents</source>
            <translation>Formáty všetkých dokumentov</translation>
        </message>
        <message>
            <source>Looking at the format…</source>
            <translation>Zisťuje sa formát…</translation>
        </message>
        <message>
            <source>Asking veraPDF…</source>
            <translation>Pýtame sa programu veraPDF…</translation>
        </message>
        <message>
            <source>There is no document.</source>
            <translation>Nie je tu žiadny dokument.</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Všetky dokumenty</translation>
        </message>
        <message>
            <source>The formats of all documents of this file</source>
            <translation>Formáty všetkých dokumentov tohto súboru</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopírovať</translation>
        </message>
        <message>
            <source>Copy what is known of the format</source>
            <translation>Kopírovať, čo je známe o formáte</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Späť k dokumentu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Názov</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Hodnota</translation>
        </message>
        <message>
            <source>Format of the document</source>
            <translation>Formát dokumentu</translation>
        </message>
        <message>
            <source>&amp;MessageImprint:</source>
            <translation>&amp;MessageImprint:</translation>
        </message>
        <message>
            <source>MessageImprint to copy</source>
            <translation>MessageImprint na skopírovanie</translation>
        </message>
        <message>
            <source>Copy as hex</source>
            <translation>Kopírovať hex</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in hexadecimal</source>
            <translation>Kopírovať MessageImprint v šestnástkovom zápise</translation>
        </message>
        <message>
            <source>Copy as base64</source>
            <translation>Kopírovať base64</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in base64</source>
            <translation>Kopírovať MessageImprint v base64</translation>
        </message>
        <message>
            <source>Ask veraPDF</source>
            <translation>Spýtať sa veraPDF</translation>
        </message>
        <message>
            <source>Ask veraPDF for a second opinion</source>
            <translation>Spýtať sa programu veraPDF na druhý názor</translation>
        </message>
        <message>
            <source>Looking at the format</source>
            <translation>Zisťovanie formátu</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatRows</name>
        <message>
            <source>yes</source>
            <translation>áno</translation>
        </message>
        <message>
            <source>by agreement</source>
            <translation>po dohode</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>nepotvrdené</translation>
        </message>
        <message>
            <source>as amended by %1</source>
            <translation>v znení %1</translation>
        </message>
        <message>
            <source>text of %1</source>
            <translation>znenie %1</translation>
        </message>
        <message>
            <source>%1 of %2, %3</source>
            <translation>%1 predpisu %2, %3</translation>
        </message>
        <message>
            <source>That text is no longer in force; %1: %2</source>
            <translation>Tento text už neplatí; %1: %2</translation>
        </message>
        <message>
            <source>agrees with the content</source>
            <translation>zodpovedá obsahu</translation>
        </message>
        <message>
            <source>does not agree with the content</source>
            <translation>nezodpovedá obsahu</translation>
        </message>
        <message>
            <source>What it really is</source>
            <translation>Čo to naozaj je</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>nerozpoznaný</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>verzia %1</translation>
        </message>
        <message>
            <source>Format, by its content</source>
            <translation>Formát podľa obsahu</translation>
        </message>
        <message>
            <source>Media type that belongs to it</source>
            <translation>Typ, ktorý mu patrí</translation>
        </message>
        <message>
            <source>Extension of the name</source>
            <translation>Prípona názvu</translation>
        </message>
        <message>
            <source>none, or none to compare with</source>
            <translation>žiadna alebo ju nie je s čím porovnať</translation>
        </message>
        <message>
            <source>Media type stated</source>
            <translation>Uvedený typ</translation>
        </message>
        <message>
            <source>none stated</source>
            <translation>neuvedený</translation>
        </message>
        <message>
            <source>What the decree allows</source>
            <translation>Čo dovoľuje predpis</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Prijímanie</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>Vytváranie</translation>
        </message>
        <message>
            <source>Guaranteed conversion</source>
            <translation>Zaručená konverzia</translation>
        </message>
        <message>
            <source>Claims to be</source>
            <translation>Hlási sa k</translation>
        </message>
        <message>
            <source>no PDF/A</source>
            <translation>žiadnemu PDF/A</translation>
        </message>
        <message>
            <source>Conforms</source>
            <translation>Zodpovedá</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nepreverilo sa</translation>
        </message>
        <message>
            <source>yes, no broken rule was found</source>
            <translation>áno, nenašlo sa žiadne porušené pravidlo</translation>
        </message>
        <message numerus="yes">
            <source>no, %n broken rule(s)</source>
            <translation>
                <numerusform>nie, %n porušené pravidlo</numerusform>
                <numerusform>nie, %n porušené pravidlá</numerusform>
                <numerusform>nie, %n porušených pravidiel</numerusform>
            </translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Čo s tým</translation>
        </message>
        <message>
            <source>Accessibility (§ 18 d)</source>
            <translation>Prístupnosť (§ 18 písm. d)</translation>
        </message>
        <message>
            <source>Other findings</source>
            <translation>Ďalšie zistenia</translation>
        </message>
        <message>
            <source>%1 · receiving: %2 · creating: %3</source>
            <translation>%1 · prijímanie: %2 · vytváranie: %3</translation>
        </message>
        <message>
            <source>Second opinion: %1</source>
            <translation>Druhý názor: %1</translation>
        </message>
        <message>
            <source>Checked as</source>
            <translation>Preverené ako</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n place(s))</source>
            <translation>
                <numerusform>%1 (%n miesto)</numerusform>
                <numerusform>%1 (%n miesta)</numerusform>
                <numerusform>%1 (%n miest)</numerusform>
            </translation>
        </message>
        <message>
            <source>signature %1</source>
            <translation>podpis %1</translation>
        </message>
        <message>
            <source>Identifiers (§ 57d, annex 12)</source>
            <translation>Identifikátory (§ 57d, príloha č. 12)</translation>
        </message>
        <message>
            <source>Container</source>
            <translation>Kontajner</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>a %n ďalší dokument</numerusform>
                <numerusform>a %n ďalšie dokumenty</numerusform>
                <numerusform>a %n ďalších dokumentov</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parafa::KeyChooser</name>
        <message>
            <source>%1, valid until %2, card “%3”</source>
            <translation>%1, platí do %2, karta „%3“</translation>
        </message>
        <message>
            <source>not valid now</source>
            <translation>teraz neplatí</translation>
        </message>
        <message>
            <source>Key file (PKCS#12: .p12, .pfx)</source>
            <translation>Súbor s kľúčom (PKCS#12: .p12, .pfx)</translation>
        </message>
        <message>
            <source>The PIN will be entered on the reader.</source>
            <translation>PIN zadáte priamo na čítačke.</translation>
        </message>
        <message>
            <source>The PIN will be asked for when signing begins.</source>
            <translation>PIN sa vypýta, keď sa začne podpisovať.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Súbor s kľúčom</translation>
        </message>
        <message>
            <source>Key files (*.p12 *.pfx)</source>
            <translation>Súbory s kľúčom (*.p12 *.pfx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Opening the key…</source>
            <translation>Otvára sa kľúč…</translation>
        </message>
        <message>
            <source>Signs as %1. Issued by %2, valid until %3.</source>
            <translation>Podpisuje: %1. Vydal: %2. Platí do: %3.</translation>
        </message>
        <message>
            <source>2. With which key</source>
            <translation>2. Akým kľúčom</translation>
        </message>
        <message>
            <source>Keys to sign with</source>
            <translation>Kľúče na podpísanie</translation>
        </message>
        <message>
            <source>Show expired certificates and those for other purposes too</source>
            <translation>Ukázať aj certifikáty po platnosti a na iné účely</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Vybrať súbor s kľúčom</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Heslo ku kľúču</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Ukázať kľúč</translation>
        </message>
        <message>
            <source>mandate certificate, authorisation %1</source>
            <translation>mandátny certifikát, oprávnenie %1</translation>
        </message>
        <message>
            <source>Signatures with this certificate are qualified.</source>
            <translation>Podpisy s týmto certifikátom sú kvalifikované.</translation>
        </message>
        <message>
            <source>Seals with this certificate are qualified.</source>
            <translation>Pečate s týmto certifikátom sú kvalifikované.</translation>
        </message>
        <message>
            <source>The certificate is qualified, but its key does not lie in a qualified device: signatures are not qualified.</source>
            <translation>Certifikát je kvalifikovaný, ale jeho kľúč nie je v kvalifikovanom zariadení: podpisy nie sú kvalifikované.</translation>
        </message>
        <message>
            <source>Signatures with this certificate are not qualified.</source>
            <translation>Podpisy s týmto certifikátom nie sú kvalifikované.</translation>
        </message>
        <message>
            <source>Whether it was revoked could not be learnt now.</source>
            <translation>Či bol zrušený, sa teraz nepodarilo zistiť.</translation>
        </message>
        <message>
            <source>Checking the certificate…</source>
            <translation>Certifikát sa overuje…</translation>
        </message>
        <message>
            <source>The certificate could not be checked. %1</source>
            <translation>Certifikát sa nepodarilo overiť. %1</translation>
        </message>
        <message>
            <source>Sign with this certificate all the same</source>
            <translation>Podpísať týmto certifikátom aj tak</translation>
        </message>
    </context>
    <context>
        <name>parafa::KeyModulesSection</name>
        <message>
            <source>PKCS#11 module of a card</source>
            <translation>Modul PKCS#11 karty</translation>
        </message>
        <message>
            <source>Modules (*.so *.so.*)</source>
            <translation>Moduly (*.so *.so.*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>No module of a card was found on this computer.</source>
            <translation>V tomto počítači sa nenašiel modul žiadnej karty.</translation>
        </message>
        <message>
            <source>These modules are asked for keys.</source>
            <translation>Kľúče sa hľadajú cez tieto moduly.</translation>
        </message>
        <message>
            <source>The change counts from the next start.</source>
            <translation>Zmena platí od ďalšieho spustenia.</translation>
        </message>
        <message>
            <source>Cards and key modules</source>
            <translation>Karty a moduly kľúčov</translation>
        </message>
        <message>
            <source>Add a module…</source>
            <translation>Pridať modul…</translation>
        </message>
    </context>
    <context>
        <name>parafa::LibraryModel</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 až %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>od %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>do %1</translation>
        </message>
        <message>
            <source>no longer valid</source>
            <translation>už neplatí</translation>
        </message>
        <message>
            <source>not valid yet</source>
            <translation>ešte neplatí</translation>
        </message>
        <message>
            <source>imported by you</source>
            <translation>importovali ste ho</translation>
        </message>
        <message>
            <source>set by your administrator</source>
            <translation>nastavil váš správca</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>súčasť programu</translation>
        </message>
        <message>
            <source>fetched %1</source>
            <translation>stiahnutý %1</translation>
        </message>
        <message>
            <source>fetched</source>
            <translation>stiahnutý</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulár</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifikátor</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Verzia</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Platnosť</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Odkiaľ</translation>
        </message>
    </context>
    <context>
        <name>parafa::LibraryPage</name>
        <message>
            <source>What came with the program or from your administrator stays.</source>
            <translation>Čo je súčasťou programu alebo je od vášho správcu, zostáva.</translation>
        </message>
        <message>
            <source>Reading the forms…</source>
            <translation>Čítam formuláre…</translation>
        </message>
        <message>
            <source>No forms are on this computer yet.</source>
            <translation>V tomto počítači ešte nie sú žiadne formuláre.</translation>
        </message>
        <message>
            <source>No form has these words.</source>
            <translation>Tieto slová nemá žiadny formulár.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s).</source>
            <translation>
                <numerusform>%n formulár.</numerusform>
                <numerusform>%n formuláre.</numerusform>
                <numerusform>%n formulárov.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further package(s) cannot be used.</source>
            <translation>
                <numerusform>Použiť sa nedá ešte %n balík.</numerusform>
                <numerusform>Použiť sa nedajú ešte %n balíky.</numerusform>
                <numerusform>Použiť sa nedá ešte %n balíkov.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be used: %2</source>
            <translation>%1 sa nedá použiť: %2</translation>
        </message>
        <message>
            <source>Signing presentations: %1</source>
            <translation>Podpisové prezentácie: %1</translation>
        </message>
        <message>
            <source>Fetched from %1, %2</source>
            <translation>Stiahnutý z %1, %2</translation>
        </message>
        <message>
            <source>As the state publishes it, unchanged.</source>
            <translation>Tak, ako ho zverejňuje štát, nezmenený.</translation>
        </message>
        <message>
            <source>Published by %1</source>
            <translation>Gestor: %1</translation>
        </message>
        <message>
            <source>Changed since it was fetched.</source>
            <translation>Od stiahnutia sa zmenil.</translation>
        </message>
        <message>
            <source>SHA-256 of the package: %1</source>
            <translation>SHA-256 balíka: %1</translation>
        </message>
        <message>
            <source>Nothing was imported from %1. %2</source>
            <translation>Z %1 sa nič neimportovalo. %2</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) imported.</source>
            <translation>
                <numerusform>Importoval sa %n formulár.</numerusform>
                <numerusform>Importovali sa %n formuláre.</numerusform>
                <numerusform>Importovalo sa %n formulárov.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) saved to %1.</source>
            <translation>
                <numerusform>%n formulár sa uložil do %1.</numerusform>
                <numerusform>%n formuláre sa uložili do %1.</numerusform>
                <numerusform>%n formulárov sa uložilo do %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nič sa neuložilo. %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n form(s) from this computer?</source>
            <translation>
                <numerusform>Vymazať %n formulár z tohto počítača?</numerusform>
                <numerusform>Vymazať %n formuláre z tohto počítača?</numerusform>
                <numerusform>Vymazať %n formulárov z tohto počítača?</numerusform>
            </translation>
        </message>
        <message>
            <source>Not everything was deleted.</source>
            <translation>Nevymazalo sa všetko.</translation>
        </message>
        <message>
            <source>Import forms</source>
            <translation>Import formulárov</translation>
        </message>
        <message>
            <source>Packages and bundles (*.zip)</source>
            <translation>Balíky a súbory balíkov (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Folder with packages of forms</source>
            <translation>Priečinok s balíkmi formulárov</translation>
        </message>
        <message>
            <source>Export forms</source>
            <translation>Export formulárov</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Formuláre v tomto počítači</translation>
        </message>
        <message>
            <source>&amp;Search:</source>
            <translation>&amp;Hľadať:</translation>
        </message>
        <message>
            <source>Name, identifier, version</source>
            <translation>Názov, identifikátor, verzia</translation>
        </message>
        <message>
            <source>Search in the forms</source>
            <translation>Hľadať vo formulároch</translation>
        </message>
        <message>
            <source>Import a package or bundle…</source>
            <translation>Importovať balík alebo viac balíkov…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importovať priečinok…</translation>
        </message>
        <message>
            <source>About the chosen form</source>
            <translation>O vybranom formulári</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Vyplniť</translation>
        </message>
        <message>
            <source>Export the chosen…</source>
            <translation>Exportovať vybrané…</translation>
        </message>
        <message>
            <source>Delete the chosen…</source>
            <translation>Vymazať vybrané…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Vymazať</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Ponechať</translation>
        </message>
    </context>
    <context>
        <name>parafa::ListsSection</name>
        <message>
            <source>Take over lists and evidence</source>
            <translation>Prevziať zoznamy a dôkazy</translation>
        </message>
        <message>
            <source>Bundles (*.zip)</source>
            <translation>Balíky (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Trusted lists are switched off.</source>
            <translation>Dôveryhodné zoznamy sú vypnuté.</translation>
        </message>
        <message>
            <source>Fetching and verifying the lists…</source>
            <translation>Zoznamy sa sťahujú a overujú…</translation>
        </message>
        <message>
            <source>Reading the lists…</source>
            <translation>Zoznamy sa načítavajú…</translation>
        </message>
        <message>
            <source>No trusted lists are on this computer yet.</source>
            <translation>V tomto počítači ešte nie sú dôveryhodné zoznamy.</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), fetched %1.</source>
            <translation>
                <numerusform>%n zoznam, stiahnutý %1.</numerusform>
                <numerusform>%n zoznamy, stiahnuté %1.</numerusform>
                <numerusform>%n zoznamov, stiahnutých %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) cannot be used.</source>
            <translation>
                <numerusform>%n zoznam sa nedá použiť.</numerusform>
                <numerusform>%n zoznamy sa nedajú použiť.</numerusform>
                <numerusform>%n zoznamov sa nedá použiť.</numerusform>
            </translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>Sieť vypol váš správca.</translation>
        </message>
        <message>
            <source>Trusted lists of the states</source>
            <translation>Dôveryhodné zoznamy štátov</translation>
        </message>
        <message>
            <source>Update now</source>
            <translation>Aktualizovať teraz</translation>
        </message>
        <message>
            <source>Asks the network</source>
            <translation>Použije sa sieť</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Prevziať zo súboru…</translation>
        </message>
        <message>
            <source>Save lists and evidence</source>
            <translation>Uložiť zoznamy a dôkazy</translation>
        </message>
        <message>
            <source>Taken over from a bundle of %1: %2</source>
            <translation>Prevzaté zo súboru z %1: %2</translation>
        </message>
        <message>
            <source>Nothing was taken over. %1</source>
            <translation>Nič sa neprevzalo. %1</translation>
        </message>
        <message>
            <source>Saved to %1: %2</source>
            <translation>Uložené do %1: %2</translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nič sa neuložilo. %1</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n zoznam</numerusform>
                <numerusform>%n zoznamy</numerusform>
                <numerusform>%n zoznamov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) about certificates</source>
            <translation>
                <numerusform>%n odpoveď o certifikátoch</numerusform>
                <numerusform>%n odpovede o certifikátoch</numerusform>
                <numerusform>%n odpovedí o certifikátoch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n formulár</numerusform>
                <numerusform>%n formuláre</numerusform>
                <numerusform>%n formulárov</numerusform>
            </translation>
        </message>
        <message>
            <source>Newer ones are here already: %1</source>
            <translation>Novšie tu už sú: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Vynechané: %1</translation>
        </message>
        <message>
            <source>For a computer without network: a bundle made on another one</source>
            <translation>Pre počítač bez siete: súbor vytvorený na inom počítači</translation>
        </message>
        <message>
            <source>Save into a file…</source>
            <translation>Uložiť do súboru…</translation>
        </message>
        <message>
            <source>Lists, answers about certificates and forms, for a computer without network</source>
            <translation>Zoznamy, odpovede o certifikátoch a formuláre pre počítač bez siete</translation>
        </message>
    </context>
    <context>
        <name>parafa::MainWindow</name>
        <message>
            <source>About Parafa</source>
            <translation>O programe Parafa</translation>
        </message>
        <message>
            <source>Parafa %1 reads, checks and makes signed documents.</source>
            <translation>Parafa %1 číta, overuje a vytvára podpísané dokumenty.</translation>
        </message>
        <message>
            <source>What it says about a signature is an informative result, not a qualified validation service.</source>
            <translation>Čo hovorí o podpise, je informatívny výsledok, nie kvalifikovaná služba validácie.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zavrieť</translation>
        </message>
        <message>
            <source>Signed and saved: %1</source>
            <translation>Podpísané a uložené: %1</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 sa nepodarilo otvoriť.</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Podpisovanie</translation>
        </message>
        <message>
            <source>&amp;Forget recent files</source>
            <translation>&amp;Zabudnúť nedávne súbory</translation>
        </message>
        <message>
            <source>Leave without signing?</source>
            <translation>Odísť bez podpísania?</translation>
        </message>
        <message>
            <source>The choice of documents is forgotten. The files themselves stay as they are.</source>
            <translation>Výber dokumentov sa zabudne. Samotné súbory ostanú, ako sú.</translation>
        </message>
        <message>
            <source>Keep signing</source>
            <translation>Pokračovať v podpisovaní</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Odísť</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Otvoriť súbor</translation>
        </message>
        <message>
            <source>Signed files and documents (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</source>
            <translation>Podpísané súbory a dokumenty (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Folder for all documents</source>
            <translation>Priečinok pre všetky dokumenty</translation>
        </message>
        <message>
            <source>Folder for the document</source>
            <translation>Priečinok pre dokument</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Ukladá sa…</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) saved to %1</source>
            <translation>
                <numerusform>%n dokument uložený do %1</numerusform>
                <numerusform>%n dokumenty uložené do %1</numerusform>
                <numerusform>%n dokumentov uložených do %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nič sa neuložilo. %1</translation>
        </message>
        <message>
            <source>The result was copied.</source>
            <translation>Výsledok bol skopírovaný.</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Nástroje</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) printed.</source>
            <translation>
                <numerusform>Vytlačená %n strana.</numerusform>
                <numerusform>Vytlačené %n strany.</numerusform>
                <numerusform>Vytlačených %n strán.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was printed.</source>
            <translation>Nič sa nevytlačilo.</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>Tlačí sa…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Kontrola</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulár</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Uložiť správu</translation>
        </message>
        <message>
            <source>The report was saved to %1.</source>
            <translation>Správa sa uložila do %1.</translation>
        </message>
        <message>
            <source>Leave the form without saving it?</source>
            <translation>Odísť z formulára bez uloženia?</translation>
        </message>
        <message>
            <source>What was filled in is forgotten. A draft keeps it.</source>
            <translation>Vyplnené údaje sa zabudnú. V koncepte ostanú.</translation>
        </message>
        <message>
            <source>Keep filling in</source>
            <translation>Pokračovať vo vypĺňaní</translation>
        </message>
        <message>
            <source>Save the PDF/A</source>
            <translation>Uložiť PDF/A</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Uložené: %1</translation>
        </message>
        <message>
            <source>The container can no longer be opened.</source>
            <translation>Kontajner sa už nedá otvoriť.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formuláre</translation>
        </message>
        <message>
            <source>Another form is being filled in: save it or leave it first.</source>
            <translation>Vypĺňate iný formulár: najprv ho uložte alebo opustite.</translation>
        </message>
    </context>
    <context>
        <name>parafa::ManyPage</name>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nič sa nepodpísalo.</translation>
        </message>
        <message>
            <source>The folder for the signed files does not exist.</source>
            <translation>Priečinok pre podpísané súbory neexistuje.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Podpisuje sa…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be signed; the table says why.</source>
            <translation>
                <numerusform>%n súbor sa nepodarilo podpísať; prečo, hovorí tabuľka.</numerusform>
                <numerusform>%n súbory sa nepodarilo podpísať; prečo, hovorí tabuľka.</numerusform>
                <numerusform>%n súborov sa nepodarilo podpísať; prečo, hovorí tabuľka.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still wait.</source>
            <translation>
                <numerusform>%n súbor ešte čaká.</numerusform>
                <numerusform>%n súbory ešte čakajú.</numerusform>
                <numerusform>%n súborov ešte čaká.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n file(s) are signed.</source>
            <translation>
                <numerusform>Zastavené. Podpísaný je %n súbor.</numerusform>
                <numerusform>Zastavené. Podpísané sú %n súbory.</numerusform>
                <numerusform>Zastavené. Podpísaných je %n súborov.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are signed.</source>
            <translation>
                <numerusform>Podpísaný je %n súbor.</numerusform>
                <numerusform>Podpísané sú %n súbory.</numerusform>
                <numerusform>Podpísaných je %n súborov.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Skúsiť znova %n súbor</numerusform>
                <numerusform>Skúsiť znova %n súbory</numerusform>
                <numerusform>Skúsiť znova %n súborov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s) together</source>
            <translation>
                <numerusform>Podpísať spolu %n dokument</numerusform>
                <numerusform>Podpísať spolu %n dokumenty</numerusform>
                <numerusform>Podpísať spolu %n dokumentov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n file(s)</source>
            <translation>
                <numerusform>Podpísať %n súbor</numerusform>
                <numerusform>Podpísať %n súbory</numerusform>
                <numerusform>Podpísať %n súborov</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Späť</translation>
        </message>
        <message>
            <source>Signing… %1 of %2</source>
            <translation>Podpisuje sa… %1 z %2</translation>
        </message>
        <message>
            <source>Only containers can get one more signature; there are other files among these.</source>
            <translation>Ďalší podpis sa dá pridať len do kontajnerov; medzi súbormi sú aj iné.</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Dokumenty na podpísanie</translation>
        </message>
        <message>
            <source>Folder for the signed files</source>
            <translation>Priečinok pre podpísané súbory</translation>
        </message>
        <message>
            <source>Sign many files</source>
            <translation>Podpísať viac súborov</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Čo</translation>
        </message>
        <message>
            <source>Each file is signed on its own</source>
            <translation>Každý súbor sa podpíše zvlášť</translation>
        </message>
        <message>
            <source>All together in one container</source>
            <translation>Všetky spolu v jednom kontajneri</translation>
        </message>
        <message>
            <source>One more signature into each container</source>
            <translation>Ďalší podpis do každého kontajnera</translation>
        </message>
        <message>
            <source>What becomes of the files</source>
            <translation>Čo vznikne zo súborov</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Pridať dokumenty…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odobrať</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Vrátiť späť</translation>
        </message>
        <message>
            <source>Puts the file that was removed last back into the table</source>
            <translation>Vráti do tabuľky naposledy odobraný súbor</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Kam</translation>
        </message>
        <message>
            <source>beside each file</source>
            <translation>vedľa každého súboru</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>Choose the folder for the signed files</source>
            <translation>Vybrať priečinok pre podpísané súbory</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ukázať priečinok</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Priebeh podpisovania</translation>
        </message>
        <message>
            <source>Files to sign</source>
            <translation>Súbory na podpísanie</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>O vybranom súbore</translation>
        </message>
        <message>
            <source>Sign files</source>
            <translation>Podpísať súbory</translation>
        </message>
        <message numerus="yes">
            <source>Also %n file(s) with objections</source>
            <translation>
                <numerusform>Aj %n súbor s námietkou</numerusform>
                <numerusform>Aj %n súbory s námietkou</numerusform>
                <numerusform>Aj %n súborov s námietkou</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parafa::NetworkSection</name>
        <message>
            <source>Proxy: as the system</source>
            <translation>Proxy: podľa systému</translation>
        </message>
        <message>
            <source>Proxy: none</source>
            <translation>Proxy: žiadny</translation>
        </message>
        <message>
            <source>Proxy: %1</source>
            <translation>Proxy: %1</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správca.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Sieť</translation>
        </message>
        <message>
            <source>Ask services whether certificates are still valid</source>
            <translation>Pýtať sa služieb, či certifikáty ešte platia</translation>
        </message>
    </context>
    <context>
        <name>parafa::PageThumbnails</name>
        <message>
            <source>Pages of the document</source>
            <translation>Strany dokumentu</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfSignatureBox</name>
        <message>
            <source>(name of the signer)</source>
            <translation>(meno podpisujúceho)</translation>
        </message>
        <message>
            <source>The signature in the PDF</source>
            <translation>Podpis v PDF</translation>
        </message>
        <message>
            <source>Show the signature on a page</source>
            <translation>Zobraziť podpis na strane</translation>
        </message>
        <message>
            <source>Draw, move or resize the frame on the page with the mouse; or go to it with Tab and use the arrow keys, with Shift for its size.</source>
            <translation>Rámček na strane nakreslite, posuňte alebo zväčšite myšou; alebo naň prejdite klávesom Tab a použite šípky, s klávesom Shift menia veľkosť.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Dôvod</translation>
        </message>
        <message>
            <source>Reason for signing</source>
            <translation>Dôvod podpísania</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Miesto</translation>
        </message>
        <message>
            <source>Place of signing</source>
            <translation>Miesto podpísania</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>neuvedené</translation>
        </message>
        <message>
            <source>What may still change</source>
            <translation>Čo sa ešte smie zmeniť</translation>
        </message>
        <message>
            <source>After this signature</source>
            <translation>Po tomto podpise</translation>
        </message>
        <message>
            <source>What may change after this signature</source>
            <translation>Čo sa smie zmeniť po tomto podpise</translation>
        </message>
        <message>
            <source>As usual: others may sign and add notes</source>
            <translation>Ako zvyčajne: iní smú podpísať a pridať poznámky</translation>
        </message>
        <message>
            <source>Certify: nothing may change any more</source>
            <translation>Certifikovať: nič sa už nesmie zmeniť</translation>
        </message>
        <message>
            <source>Certify: forms may be filled in and signed</source>
            <translation>Certifikovať: formuláre sa smú vyplniť a podpísať</translation>
        </message>
        <message>
            <source>Certify: forms filled in, signed, and notes added</source>
            <translation>Certifikovať: formuláre vyplniť, podpísať a pridať poznámky</translation>
        </message>
        <message>
            <source>Only the first signature of a document can certify it, and this one is signed already.</source>
            <translation>Certifikovať môže len prvý podpis dokumentu a tento dokument je už podpísaný.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfText</name>
        <message>
            <source>Reading the text…</source>
            <translation>Čítam text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>Dokument nemá text, len obrázky.</translation>
        </message>
        <message>
            <source>Text of the document in reading order</source>
            <translation>Text dokumentu v poradí čítania</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfView</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Strana %1 z %2</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Strany</translation>
        </message>
        <message>
            <source>This page cannot be drawn.</source>
            <translation>Táto strana sa nedá vykresliť.</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Strana %1</translation>
        </message>
        <message>
            <source>A picture of the pages. Ctrl+T shows their text in reading order.</source>
            <translation>Obraz strán. Klávesmi Ctrl+T sa zobrazí ich text v poradí na čítanie.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfaBox</name>
        <message>
            <source>%1 made %2 of it.</source>
            <translation>%1 z neho vytvoril %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) compared; each looks as in the original.</source>
            <translation>
                <numerusform>Porovnala sa %n strana; vyzerá ako v pôvodnom dokumente.</numerusform>
                <numerusform>Porovnali sa %n strany; každá vyzerá ako v pôvodnom dokumente.</numerusform>
                <numerusform>Porovnalo sa %n strán; každá vyzerá ako v pôvodnom dokumente.</numerusform>
            </translation>
        </message>
        <message>
            <source>Making PDF/A and comparing it with the original…</source>
            <translation>Vytvára sa PDF/A a porovnáva sa s pôvodným dokumentom…</translation>
        </message>
        <message>
            <source>PDF/A can be made with %1.</source>
            <translation>PDF/A dokáže vytvoriť %1.</translation>
        </message>
        <message>
            <source>Make PDF/A</source>
            <translation>Vytvoriť PDF/A</translation>
        </message>
        <message>
            <source>Make PDF/A of this document</source>
            <translation>Vytvoriť z tohto dokumentu PDF/A</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Sign the PDF/A</source>
            <translation>Podpísať PDF/A</translation>
        </message>
        <message>
            <source>Save the PDF/A…</source>
            <translation>Uložiť PDF/A…</translation>
        </message>
        <message>
            <source>Making PDF/A</source>
            <translation>Vytváranie PDF/A</translation>
        </message>
        <message>
            <source>PDF/A of this document</source>
            <translation>PDF/A z tohto dokumentu</translation>
        </message>
    </context>
    <context>
        <name>parafa::PinDialog</name>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>The key “%1” on the card “%2” wants its PIN for each signature.</source>
            <translation>Kľúč „%1“ na karte „%2“ vyžaduje PIN pri každom podpise.</translation>
        </message>
        <message>
            <source>PIN of the card “%1”</source>
            <translation>PIN karty „%1“</translation>
        </message>
        <message>
            <source>One last try is left; after a wrong PIN the card is locked.</source>
            <translation>Ostáva posledný pokus; po nesprávnom PIN-e sa karta zablokuje.</translation>
        </message>
        <message>
            <source>A wrong PIN was entered before; fewer tries are left.</source>
            <translation>Predtým bol zadaný nesprávny PIN; ostáva menej pokusov.</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Podpísať</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Zrušiť</translation>
        </message>
    </context>
    <context>
        <name>parafa::PlaceBox</name>
        <message>
            <source>Field</source>
            <translation>Pole</translation>
        </message>
        <message>
            <source>Signature field</source>
            <translation>Podpisové pole</translation>
        </message>
        <message>
            <source>A new one</source>
            <translation>Nové</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Strana</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>Zľava</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Zhora</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Šírka</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Výška</translation>
        </message>
        <message>
            <source>Page of the signature</source>
            <translation>Strana s podpisom</translation>
        </message>
        <message>
            <source> mm</source>
            <translation> mm</translation>
        </message>
    </context>
    <context>
        <name>parafa::PresentationBar</name>
        <message>
            <source>The document names a presentation by its digest, and none at hand matches it. Raw data are shown as a tree.</source>
            <translation>Dokument určuje zobrazenie odtlačkom a žiadne, ktoré máme, s ním nesúhlasí. Zobrazené sú surové údaje ako strom.</translation>
        </message>
        <message>
            <source>The form's presentation is not available: raw data are shown as a tree.</source>
            <translation>Zobrazenie formulára nie je k dispozícii: zobrazené sú surové údaje ako strom.</translation>
        </message>
        <message>
            <source>Shown by the published form; its digest matches.</source>
            <translation>Zobrazené zverejneným formulárom; jeho odtlačok súhlasí.</translation>
        </message>
        <message>
            <source>Shown by the published form. The data name no digest to compare it with.</source>
            <translation>Zobrazené zverejneným formulárom. Údaje neuvádzajú odtlačok, s ktorým by sa dal porovnať.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer; its digest matches.</source>
            <translation>Zobrazené balíčkom formulára z tohto počítača; jeho odtlačok súhlasí.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer. The data name no digest to compare it with.</source>
            <translation>Zobrazené balíčkom formulára z tohto počítača. Údaje neuvádzajú odtlačok, s ktorým by sa dal porovnať.</translation>
        </message>
        <message>
            <source>Where this presentation came from is not known.</source>
            <translation>Nie je známe, odkiaľ je toto zobrazenie.</translation>
        </message>
        <message>
            <source>Presentation of the form</source>
            <translation>Zobrazenie formulára</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Pravidlá</translation>
        </message>
        <message>
            <source>Check against the rules for forms</source>
            <translation>Skontrolovať podľa pravidiel pre formuláre</translation>
        </message>
    </context>
    <context>
        <name>parafa::PreviewPane</name>
        <message>
            <source>Not found</source>
            <translation>Nenašlo sa</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 z %2</translation>
        </message>
        <message>
            <source>Select a document to see it.</source>
            <translation>Vyberte dokument, ktorý chcete vidieť.</translation>
        </message>
        <message>
            <source>Opening the document…</source>
            <translation>Dokument sa otvára…</translation>
        </message>
        <message>
            <source>The document is empty.</source>
            <translation>Dokument je prázdny.</translation>
        </message>
        <message>
            <source>This document cannot be shown: it is damaged or incomplete. You can save it and try another program.</source>
            <translation>Tento dokument sa nedá zobraziť: je poškodený alebo neúplný. Môžete ho uložiť a skúsiť iný program.</translation>
        </message>
        <message>
            <source>This document is protected by a password and cannot be shown here. You can save it and open it elsewhere.</source>
            <translation>Tento dokument je chránený heslom a nedá sa tu zobraziť. Môžete ho uložiť a otvoriť inde.</translation>
        </message>
        <message>
            <source>This document is too large to be shown here. You can save it and open it elsewhere.</source>
            <translation>Tento dokument je na zobrazenie tu príliš veľký. Môžete ho uložiť a otvoriť inde.</translation>
        </message>
        <message>
            <source>This document is itself a signed container with documents of its own.</source>
            <translation>Tento dokument je sám podpísaným kontajnerom s vlastnými dokumentmi.</translation>
        </message>
        <message>
            <source>Showing the document was stopped.</source>
            <translation>Zobrazovanie dokumentu bolo zastavené.</translation>
        </message>
        <message>
            <source>This kind of document cannot be shown here. You can save it and open it in the program it belongs to.</source>
            <translation>Tento druh dokumentu sa tu nedá zobraziť. Môžete ho uložiť a otvoriť v programe, ku ktorému patrí.</translation>
        </message>
        <message>
            <source>The document is long; only its beginning is shown.</source>
            <translation>Dokument je dlhý; zobrazený je iba jeho začiatok.</translation>
        </message>
        <message>
            <source>The text is not in UTF-8; it is shown as Windows-1250.</source>
            <translation>Text nie je v UTF-8; zobrazuje sa ako Windows-1250.</translation>
        </message>
        <message>
            <source>These are raw data as they stand in the file.</source>
            <translation>Toto sú samotné údaje tak, ako sú v súbore.</translation>
        </message>
        <message>
            <source>The image is larger than shown.</source>
            <translation>Obrázok je väčší, než sa zobrazuje.</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Reading the text…</source>
            <translation>Číta sa text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>Dokument neobsahuje text, iba obrázky.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The text of the document in reading order</source>
            <translation>Text dokumentu v poradí čítania</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>Zobraziť ako text</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Zmenšiť</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Na šírku okna</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Zväčšiť</translation>
        </message>
        <message>
            <source>Text of the document</source>
            <translation>Text dokumentu</translation>
        </message>
        <message>
            <source>Simplified view of the form</source>
            <translation>Zjednodušené zobrazenie formulára</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázok</translation>
        </message>
        <message>
            <source>Save the document…</source>
            <translation>Uložiť dokument…</translation>
        </message>
        <message>
            <source>Open the container</source>
            <translation>Otvoriť kontajner</translation>
        </message>
        <message>
            <source>Text to find</source>
            <translation>Hľadaný text</translation>
        </message>
        <message>
            <source>Find in the document</source>
            <translation>Hľadať v dokumente</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Predchádzajúce miesto</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Ďalšie miesto</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Zavrieť hľadanie</translation>
        </message>
        <message>
            <source>There is no document to show.</source>
            <translation>Nie je tu žiadny dokument na zobrazenie.</translation>
        </message>
        <message>
            <source>This image is not shown because it is too large: %1 × %2 pixels. You can save it and open it elsewhere.</source>
            <translation>Tento obrázok sa nezobrazuje, lebo je príliš veľký: %1 × %2 bodov. Môžete ho uložiť a otvoriť inde.</translation>
        </message>
        <message>
            <source>This is a simplified view: the layout is not kept.</source>
            <translation>Toto je zjednodušené zobrazenie: rozloženie sa nezachovalo.</translation>
        </message>
        <message>
            <source>Scripts were not run and nothing was loaded from the network or from other files.</source>
            <translation>Skripty sa nespustili a nič sa nenačítalo zo siete ani z iných súborov.</translation>
        </message>
        <message>
            <source>The pictures of this animation stand still; each can be shown.</source>
            <translation>Obrázky tejto animácie stoja; každý sa dá zobraziť.</translation>
        </message>
        <message>
            <source>The columns are not separated by commas, as CSV demands, but by “%1”.</source>
            <translation>Stĺpce neoddeľujú čiarky, ako žiada CSV, ale „%1“.</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulátor</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Strany</translation>
        </message>
        <message>
            <source>Small pictures of the pages</source>
            <translation>Náhľady strán</translation>
        </message>
        <message>
            <source>Show small pictures of the pages</source>
            <translation>Ukázať náhľady strán</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabuľka</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Predchádzajúca strana</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nasledujúca strana</translation>
        </message>
        <message>
            <source>Text beside</source>
            <translation>Text vedľa</translation>
        </message>
        <message>
            <source>The picture and the text in reading order side by side</source>
            <translation>Obraz a text v poradí čítania vedľa seba</translation>
        </message>
        <message>
            <source>Show the text beside the picture</source>
            <translation>Zobraziť text vedľa obrazu</translation>
        </message>
    </context>
    <context>
        <name>parafa::PurposeBox</name>
        <message>
            <source>3. For what purpose</source>
            <translation>3. Na aký účel</translation>
        </message>
        <message>
            <source>Purpose of the signature</source>
            <translation>Účel podpisu</translation>
        </message>
        <message>
            <source>Submission to an office</source>
            <translation>Podanie na úrad</translation>
        </message>
        <message>
            <source>Decision or document of an office</source>
            <translation>Rozhodnutie alebo listina úradu</translation>
        </message>
        <message>
            <source>Officially certified document</source>
            <translation>Úradne osvedčená listina</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Niečo iné</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Adresa služby časových pečiatok</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Podrobnosti</translation>
        </message>
        <message>
            <source>Form of the signature</source>
            <translation>Forma podpisu</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Úroveň</translation>
        </message>
        <message>
            <source>B – without time-stamp</source>
            <translation>B – bez časovej pečiatky</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – s časovou pečiatkou</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – s dôkazmi o platnosti</translation>
        </message>
        <message>
            <source>LTA – for archiving</source>
            <translation>LTA – na archiváciu</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Atribúty</translation>
        </message>
        <message>
            <source>As the Slovak portal wants them</source>
            <translation>Ako ich chce slovenský portál</translation>
        </message>
        <message>
            <source>As the European standard wants them</source>
            <translation>Ako ich chce európska norma</translation>
        </message>
        <message>
            <source>It has a time-stamp of the service below.</source>
            <translation>Má časovú pečiatku od služby nižšie.</translation>
        </message>
        <message>
            <source>It has no time-stamp; its time is that of this computer.</source>
            <translation>Bez časovej pečiatky; čas podpisu je čas tohto počítača.</translation>
        </message>
        <message>
            <source>The PDF itself is signed (PAdES, level %1).</source>
            <translation>Podpíše sa samotné PDF (PAdES, úroveň %1).</translation>
        </message>
        <message>
            <source>One signed file with the documents is made (container ASiC-E, %1, level %2).</source>
            <translation>Vznikne jeden podpísaný súbor s dokumentmi (kontajner ASiC-E, %1, úroveň %2).</translation>
        </message>
        <message>
            <source>Sign the PDF itself, without a container</source>
            <translation>Podpísať priamo PDF</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementBar</name>
        <message>
            <source>Not asked</source>
            <translation>nezisťuje sa</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správca.</translation>
        </message>
        <message>
            <source>Enough for:</source>
            <translation>Postačuje na:</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>Na čo majú podpisy postačovať</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementSection</name>
        <message>
            <source>Not asked</source>
            <translation>nezisťuje sa</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správca.</translation>
        </message>
        <message>
            <source>Take over requirements</source>
            <translation>Prevziať požiadavky</translation>
        </message>
        <message>
            <source>Requirements (*.xml)</source>
            <translation>Požiadavky (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>For what signatures shall be enough</source>
            <translation>Na čo majú podpisy postačovať</translation>
        </message>
        <message>
            <source>Asked of every file besides whether its signatures are valid: whether they suffice for such an act.</source>
            <translation>Zisťuje sa pri každom súbore popri platnosti podpisov: či na taký úkon postačujú.</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Prevziať zo súboru…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odobrať</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionChanges</name>
        <message>
            <source>What came after this signature cannot be compared with what was signed.</source>
            <translation>To, čo pribudlo po tomto podpise, sa nedá porovnať s tým, čo bolo podpísané.</translation>
        </message>
        <message>
            <source>After this signature the document was changed in a way that the signature does not allow. Only what stands on the left was signed.</source>
            <translation>Po tomto podpise bol dokument zmenený spôsobom, ktorý podpis nedovoľuje. Podpísané bolo len to, čo je vľavo.</translation>
        </message>
        <message>
            <source>After this signature only such things were added as it allows.</source>
            <translation>Po tomto podpise pribudlo len to, čo podpis dovoľuje.</translation>
        </message>
        <message>
            <source>Nothing was added after this signature.</source>
            <translation>Po tomto podpise nič nepribudlo.</translation>
        </message>
        <message>
            <source>After this signature only data for its verification were added: what is seen is the same.</source>
            <translation>Po tomto podpise pribudli len údaje na jeho overenie: to, čo vidno, je rovnaké.</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionView</name>
        <message>
            <source>This state of the document cannot be shown.</source>
            <translation>Tento stav dokumentu sa nedá zobraziť.</translation>
        </message>
        <message>
            <source>As it was signed: %1 %2</source>
            <translation>Ako bol podpísaný: %1 %2</translation>
        </message>
        <message>
            <source>As it was signed</source>
            <translation>Ako bol podpísaný</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>Ako vyzerá teraz</translation>
        </message>
        <message>
            <source> (as signed)</source>
            <translation> (ako bol podpísaný)</translation>
        </message>
        <message>
            <source>Save the document as it was signed</source>
            <translation>Uložiť dokument, ako bol podpísaný</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Ukladá sa…</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Uložené ako %1.</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Zmenšiť</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Zväčšiť</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Späť k dokumentu</translation>
        </message>
        <message>
            <source>Save as it was signed…</source>
            <translation>Uložiť, ako bol podpísaný…</translation>
        </message>
        <message>
            <source>What came after the signature</source>
            <translation>Čo pribudlo po podpise</translation>
        </message>
        <message>
            <source>The document as it was signed</source>
            <translation>Dokument, ako bol podpísaný</translation>
        </message>
        <message>
            <source>The document as it is now</source>
            <translation>Dokument, ako vyzerá teraz</translation>
        </message>
    </context>
    <context>
        <name>parafa::SectionView</name>
        <message>
            <source>This part need not be filled in. Left empty, it is left out of the form.</source>
            <translation>Túto časť netreba vyplniť. Ak ostane prázdna, vo formulári nebude.</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Pridať: %1</translation>
        </message>
        <message>
            <source>The form permits no more of these.</source>
            <translation>Formulár ich viac nedovoľuje.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odstrániť</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Odstrániť: %1</translation>
        </message>
        <message>
            <source>Go to the part: %1</source>
            <translation>Prejsť na časť: %1</translation>
        </message>
        <message>
            <source>Choose one (required)</source>
            <translation>Vyberte jednu možnosť (povinné)</translation>
        </message>
        <message>
            <source>Choose one</source>
            <translation>Vyberte jednu možnosť</translation>
        </message>
        <message>
            <source>Alternative %1</source>
            <translation>Možnosť %1</translation>
        </message>
        <message>
            <source>(not chosen)</source>
            <translation>(nevybrané)</translation>
        </message>
        <message>
            <source>Search in the code list %1</source>
            <translation>Hľadať v číselníku %1</translation>
        </message>
        <message>
            <source>Item of the code list %1</source>
            <translation>Položka číselníka %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SettingsPage</name>
        <message>
            <source>Nobody is trusted yet: who signed cannot be established.</source>
            <translation>Zatiaľ nie je nikto dôveryhodný: kto podpísal, sa nedá overiť.</translation>
        </message>
        <message numerus="yes">
            <source>%n trusted certificate(s).</source>
            <translation>
                <numerusform>%n dôveryhodný certifikát.</numerusform>
                <numerusform>%n dôveryhodné certifikáty.</numerusform>
                <numerusform>%n dôveryhodných certifikátov.</numerusform>
            </translation>
        </message>
        <message>
            <source>Trusted certificates</source>
            <translation>Dôveryhodné certifikáty</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der)</source>
            <translation>Certifikáty (*.pem *.crt *.cer *.der)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všetky súbory (*)</translation>
        </message>
        <message>
            <source>Folder with trusted certificates</source>
            <translation>Priečinok s dôveryhodnými certifikátmi</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Nastavenia</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Jazyk</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Podľa systému</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Jazyk okna</translation>
        </message>
        <message>
            <source>Trusted issuers</source>
            <translation>Dôveryhodní vydavatelia</translation>
        </message>
        <message>
            <source>A signature is traced to these certificates. Add only issuers whose certificates you obtained in a way you rely on.</source>
            <translation>Podpis sa odvodzuje od týchto certifikátov. Pridajte iba vydavateľov, ktorých certifikáty ste získali spôsobom, na ktorý sa spoliehate.</translation>
        </message>
        <message>
            <source>Add certificates…</source>
            <translation>Pridať certifikáty…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Pridať priečinok…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odobrať</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Späť</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správca.</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignatureDetails</name>
        <message>
            <source>Certificate of the signer</source>
            <translation>Certifikát podpisujúceho</translation>
        </message>
        <message>
            <source>Enclosed certificate: %1</source>
            <translation>Priložený certifikát: %1</translation>
        </message>
        <message>
            <source>Issued by: %1</source>
            <translation>Vydavateľ: %1</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Podpis</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stav</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Výsledok podľa normy</translation>
        </message>
        <message>
            <source>Form and level</source>
            <translation>Forma a úroveň</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algoritmus</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Odtlačok</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Miesto</translation>
        </message>
        <message>
            <source>Claimed role</source>
            <translation>Uvedená rola</translation>
        </message>
        <message>
            <source>Certified role</source>
            <translation>Osvedčená rola</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Záväzok</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Politika</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>Uložený v</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Pokrýva</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>a ešte %n dokument</numerusform>
                <numerusform>a ešte %n dokumenty</numerusform>
                <numerusform>a ešte %n dokumentov</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed, as the signer claims</source>
            <translation>Podpísané, ako uvádza podpisujúci</translation>
        </message>
        <message>
            <source>Time-stamped, proven</source>
            <translation>Časová pečiatka, preukázaná</translation>
        </message>
        <message>
            <source>Time-stamped, not proven</source>
            <translation>Časová pečiatka, nepreukázaná</translation>
        </message>
        <message>
            <source>Certificate of the signer valid from</source>
            <translation>Certifikát podpisujúceho začína platiť</translation>
        </message>
        <message>
            <source>Certificate of the signer valid until</source>
            <translation>Certifikát podpisujúceho prestáva platiť</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Overené</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Časy</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Držiteľ</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Vydavateľ</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Sériové číslo</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Platí od</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Platí do</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Kľúč</translation>
        </message>
        <message>
            <source>Meant for signing documents</source>
            <translation>Určený na podpisovanie dokumentov</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>áno</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>neuvedené</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopírovať</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Kopírovať podrobnosti</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Späť k dokumentu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Názov</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Hodnota</translation>
        </message>
        <message>
            <source>Details of the signature</source>
            <translation>Podrobnosti podpisu</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifikátor</translation>
        </message>
        <message>
            <source>Evidence record, proven</source>
            <translation>Dôkazný záznam, preukázaný</translation>
        </message>
        <message>
            <source>Evidence record, not proven</source>
            <translation>Dôkazný záznam, nepreukázaný</translation>
        </message>
        <message>
            <source>From now on the result can become final</source>
            <translation>Odvtedy môže byť výsledok konečný</translation>
        </message>
        <message>
            <source>Renew before: a further time-stamp is needed to keep the proof</source>
            <translation>Obnoviť do: na zachovanie dôkazu treba ďalšiu časovú pečiatku</translation>
        </message>
        <message>
            <source>Evidence record</source>
            <translation>Dôkazný záznam</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>covers what it protects, unchanged</source>
            <translation>pokrýva, čo chráni, a to sa nezmenilo</translation>
        </message>
        <message>
            <source>does not fit what it protects</source>
            <translation>nezodpovedá tomu, čo má chrániť</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>nedá sa posúdiť</translation>
        </message>
        <message>
            <source>Existed at</source>
            <translation>Existovalo</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Zistenie</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Zistenia</translation>
        </message>
        <message>
            <source>Copy the value</source>
            <translation>Kopírovať hodnotu</translation>
        </message>
        <message>
            <source>Kind by law</source>
            <translation>Druh podľa zákona</translation>
        </message>
        <message>
            <source>Signed for</source>
            <translation>Podpísané za</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturePlacer</name>
        <message>
            <source>No place has been chosen yet.</source>
            <translation>Miesto zatiaľ nie je vybrané.</translation>
        </message>
        <message>
            <source>Page %1, %2 mm from the left, %3 mm from the top, %4 mm wide, %5 mm high.</source>
            <translation>Strana %1, %2 mm zľava, %3 mm zhora, šírka %4 mm, výška %5 mm.</translation>
        </message>
        <message>
            <source>Arrow keys move it, Shift and arrow keys change its size, Page Up and Page Down change the page.</source>
            <translation>Šípky ho posúvajú, Shift a šípky menia veľkosť, Page Up a Page Down menia stranu.</translation>
        </message>
        <message>
            <source>Place of the signature on the page</source>
            <translation>Miesto podpisu na strane</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturesModel</name>
        <message>
            <source>%1, claimed by the signer</source>
            <translation>%1, uviedol podpisujúci</translation>
        </message>
        <message>
            <source>no time stated</source>
            <translation>čas neuvedený</translation>
        </message>
        <message>
            <source>covers %1 of %2</source>
            <translation>pokrýva %1 z %2</translation>
        </message>
        <message>
            <source>Signature %1</source>
            <translation>Podpis %1</translation>
        </message>
        <message>
            <source>covers the selected document</source>
            <translation>pokrýva vybraný dokument</translation>
        </message>
        <message>
            <source>%1, proven</source>
            <translation>%1, preukázané</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningPage</name>
        <message>
            <source>A file of this name exists already.</source>
            <translation>Súbor s týmto názvom už existuje.</translation>
        </message>
        <message>
            <source>Choose another name, or choose the file again to replace it.</source>
            <translation>Zvoľte iný názov, alebo súbor vyberte znova, ak ho chcete nahradiť.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Podpisuje sa…</translation>
        </message>
        <message>
            <source>Signing was stopped; nothing was saved.</source>
            <translation>Podpisovanie bolo zastavené; nič sa neuložilo.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nič sa nepodpísalo.</translation>
        </message>
        <message numerus="yes">
            <source>Add a signature over %n document(s)</source>
            <translation>
                <numerusform>Pridať podpis k %n dokumentu</numerusform>
                <numerusform>Pridať podpis k %n dokumentom</numerusform>
                <numerusform>Pridať podpis k %n dokumentom</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s)</source>
            <translation>
                <numerusform>Podpísať %n dokument</numerusform>
                <numerusform>Podpísať %n dokumenty</numerusform>
                <numerusform>Podpísať %n dokumentov</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Späť</translation>
        </message>
        <message>
            <source>Add a signature to %1</source>
            <translation>Pridať podpis do %1</translation>
        </message>
        <message>
            <source>Sign documents</source>
            <translation>Podpísať dokumenty</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Priebeh podpisovania</translation>
        </message>
        <message>
            <source>Counter-sign</source>
            <translation>Potvrdiť podpisom</translation>
        </message>
        <message>
            <source>Counter-sign the signature of %1</source>
            <translation>Potvrdiť podpis: %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningQueue</name>
        <message>
            <source>being looked at…</source>
            <translation>prezerá sa…</translation>
        </message>
        <message>
            <source>ready to be signed</source>
            <translation>pripravený na podpísanie</translation>
        </message>
        <message>
            <source>being signed…</source>
            <translation>podpisuje sa…</translation>
        </message>
        <message>
            <source>signed: %1</source>
            <translation>podpísané: %1</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Súbor</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stav</translation>
        </message>
    </context>
    <context>
        <name>parafa::StartPage</name>
        <message>
            <source>Drop a signed file here to check it,
or documents to sign them.</source>
            <translation>Pustite sem podpísaný súbor na overenie
alebo dokumenty na podpísanie.</translation>
        </message>
        <message>
            <source>Check a file…</source>
            <translation>Overiť súbor…</translation>
        </message>
        <message>
            <source>Opens a signed file, shows its documents and says whether the signatures hold</source>
            <translation>Otvorí podpísaný súbor, ukáže jeho dokumenty a povie, či podpisy platia</translation>
        </message>
        <message>
            <source>Sign documents…</source>
            <translation>Podpísať dokumenty…</translation>
        </message>
        <message>
            <source>Puts documents of your choice into a new signed container</source>
            <translation>Vloží vybrané dokumenty do nového podpísaného kontajnera</translation>
        </message>
        <message>
            <source>Saves the documents of a signed container into a folder</source>
            <translation>Uloží dokumenty podpísaného kontajnera do priečinka</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Nedávno otvorené</translation>
        </message>
        <message>
            <source>Recently opened files</source>
            <translation>Nedávno otvorené súbory</translation>
        </message>
        <message>
            <source>Review many files…</source>
            <translation>Skontrolovať mnoho súborov…</translation>
        </message>
        <message>
            <source>Checks many signed files and lists the results in a table</source>
            <translation>Overí mnoho podpísaných súborov a výsledky vypíše do tabuľky</translation>
        </message>
        <message>
            <source>Fill in a form…</source>
            <translation>Vyplniť formulár…</translation>
        </message>
        <message>
            <source>Shows a form to fill in and makes a file of it that can be signed</source>
            <translation>Ukáže formulár na vyplnenie a vytvorí z neho súbor, ktorý sa dá podpísať</translation>
        </message>
        <message>
            <source>Save documents…</source>
            <translation>Uložiť dokumenty…</translation>
        </message>
    </context>
    <context>
        <name>parafa::TargetBox</name>
        <message>
            <source>Save the signed PDF</source>
            <translation>Uložiť podpísané PDF</translation>
        </message>
        <message>
            <source>Save the signed container</source>
            <translation>Uložiť podpísaný kontajner</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Signed containers (*.asice)</source>
            <translation>Podpísané kontajnery (*.asice)</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Kam</translation>
        </message>
        <message>
            <source>New signed PDF</source>
            <translation>Nové podpísané PDF</translation>
        </message>
        <message>
            <source>New signed container</source>
            <translation>Nový podpísaný kontajner</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>Choose where to save</source>
            <translation>Vybrať, kam uložiť</translation>
        </message>
        <message>
            <source>Save the signed file</source>
            <translation>Uložiť podpísaný súbor</translation>
        </message>
        <message>
            <source>3. Where to</source>
            <translation>3. Kam</translation>
        </message>
        <message>
            <source>New signed file</source>
            <translation>Nový podpísaný súbor</translation>
        </message>
    </context>
    <context>
        <name>parafa::TaskPanel</name>
        <message>
            <source>This folder does not exist.</source>
            <translation>Tento priečinok neexistuje.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zavrieť</translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Skúsiť znova %n súbor</numerusform>
                <numerusform>Skúsiť znova %n súbory</numerusform>
                <numerusform>Skúsiť znova %n súborov</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 are done.</source>
            <translation>Hotových je %1 z %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) failed.</source>
            <translation>
                <numerusform>%n súbor sa nepodaril.</numerusform>
                <numerusform>%n súbory sa nepodarili.</numerusform>
                <numerusform>%n súborov sa nepodarilo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were not reached.</source>
            <translation>
                <numerusform>Na %n súbor neprišiel rad.</numerusform>
                <numerusform>Na %n súbory neprišiel rad.</numerusform>
                <numerusform>Na %n súborov neprišiel rad.</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder for the new files</source>
            <translation>Priečinok pre nové súbory</translation>
        </message>
        <message numerus="yes">
            <source>Add a time-stamp to %n file(s) of the table</source>
            <translation>
                <numerusform>Pripojiť časovú pečiatku k %n súboru z tabuľky</numerusform>
                <numerusform>Pripojiť časovú pečiatku k %n súborom z tabuľky</numerusform>
                <numerusform>Pripojiť časovú pečiatku k %n súborom z tabuľky</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save a report of each of %n file(s) of the table</source>
            <translation>
                <numerusform>Uložiť správu o %n súbore z tabuľky</numerusform>
                <numerusform>Uložiť správu o každom z %n súborov z tabuľky</numerusform>
                <numerusform>Uložiť správu o každom z %n súborov z tabuľky</numerusform>
            </translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Úroveň</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – s časovou pečiatkou</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – s dôkazmi o platnosti</translation>
        </message>
        <message>
            <source>LTA – for archiving, also renews</source>
            <translation>LTA – na archiváciu, aj obnoví</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Adresa služby časových pečiatok</translation>
        </message>
        <message>
            <source>Format of the reports</source>
            <translation>Formát správ</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Kam</translation>
        </message>
        <message>
            <source>Copies with the time-stamp in a folder</source>
            <translation>Kópie s pečiatkou do priečinka</translation>
        </message>
        <message>
            <source>The files themselves are replaced</source>
            <translation>Samotné súbory sa nahradia</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Priečinok</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>Choose the folder for the new files</source>
            <translation>Vybrať priečinok pre nové súbory</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Priebeh</translation>
        </message>
        <message>
            <source>What failed</source>
            <translation>Čo sa nepodarilo</translation>
        </message>
        <message>
            <source>Add time-stamps</source>
            <translation>Pripojiť časové pečiatky</translation>
        </message>
        <message>
            <source>Save reports</source>
            <translation>Uložiť správy</translation>
        </message>
    </context>
    <context>
        <name>parafa::ThumbnailModel</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Strana %1 z %2</translation>
        </message>
    </context>
    <context>
        <name>parafa::TimeStampSection</name>
        <message>
            <source>Time-stamp services</source>
            <translation>Služby časových pečiatok</translation>
        </message>
        <message>
            <source>Signing proposes these services, the first one by itself.</source>
            <translation>Pri podpisovaní sa ponúkajú tieto služby; prvá je predvolená.</translation>
        </message>
        <message>
            <source>Address of a further service</source>
            <translation>Adresa ďalšej služby</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Pridať</translation>
        </message>
    </context>
    <context>
        <name>parafa::ValueEditor</name>
        <message>
            <source>Yes</source>
            <translation>Áno</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>(not filled in)</source>
            <translation>(nevyplnené)</translation>
        </message>
        <message>
            <source>Choose from a calendar</source>
            <translation>Vybrať z kalendára</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>napríklad %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::VerdictBanner</name>
        <message>
            <source>Why?</source>
            <translation>Prečo?</translation>
        </message>
        <message>
            <source>Why: the single steps of the check</source>
            <translation>Prečo: jednotlivé kroky overenia</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastaviť</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Zastaviť overovanie</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Priebeh overovania</translation>
        </message>
        <message>
            <source>Steps of the check</source>
            <translation>Kroky overenia</translation>
        </message>
    </context>
    <context>
        <name>parafa::VisibleBox</name>
        <message>
            <source>Image of the signature</source>
            <translation>Obrázok podpisu</translation>
        </message>
        <message>
            <source>Images (*.png *.jpg *.jpeg)</source>
            <translation>Obrázky (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Show who signs, when, why and where</source>
            <translation>Ukázať, kto, kedy, prečo a kde podpisuje</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Jazyk</translation>
        </message>
        <message>
            <source>Language of the visible signature</source>
            <translation>Jazyk viditeľného podpisu</translation>
        </message>
        <message>
            <source>Own text</source>
            <translation>Vlastný text</translation>
        </message>
        <message>
            <source>Own text in the visible signature</source>
            <translation>Vlastný text vo viditeľnom podpise</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázok</translation>
        </message>
        <message>
            <source>Image in the visible signature, PNG or JPEG</source>
            <translation>Obrázok vo viditeľnom podpise, PNG alebo JPEG</translation>
        </message>
        <message>
            <source>none</source>
            <translation>žiadny</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>Choose the image</source>
            <translation>Vybrať obrázok</translation>
        </message>
    </context>
    <context>
        <name>parafa::WindowActions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Otvoriť…</translation>
        </message>
        <message>
            <source>Open a signed file or a document</source>
            <translation>Otvoriť podpísaný súbor alebo dokument</translation>
        </message>
        <message>
            <source>Si&amp;gn…</source>
            <translation>&amp;Podpísať…</translation>
        </message>
        <message>
            <source>Sign documents into a new container</source>
            <translation>Podpísať dokumenty do nového kontajnera</translation>
        </message>
        <message>
            <source>&amp;Save this document…</source>
            <translation>&amp;Uložiť tento dokument…</translation>
        </message>
        <message>
            <source>Save the selected document into a folder</source>
            <translation>Uložiť vybraný dokument do priečinka</translation>
        </message>
        <message>
            <source>Save &amp;all documents…</source>
            <translation>Uložiť &amp;všetky dokumenty…</translation>
        </message>
        <message>
            <source>Save all documents of the container into a folder</source>
            <translation>Uložiť všetky dokumenty kontajnera do priečinka</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Tlačiť…</translation>
        </message>
        <message>
            <source>Print what the preview shows</source>
            <translation>Vytlačiť to, čo ukazuje náhľad</translation>
        </message>
        <message>
            <source>&amp;Close the file</source>
            <translation>&amp;Zavrieť súbor</translation>
        </message>
        <message>
            <source>Go back to the start page</source>
            <translation>Späť na úvodnú stranu</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Skončiť</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Zavrieť okno</translation>
        </message>
        <message>
            <source>&amp;Copy the result as text</source>
            <translation>&amp;Kopírovať výsledok ako text</translation>
        </message>
        <message>
            <source>Copy the verdict and the findings</source>
            <translation>Kopírovať výsledok a zistenia</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Hľadať…</translation>
        </message>
        <message>
            <source>Find text in the document</source>
            <translation>Hľadať text v dokumente</translation>
        </message>
        <message>
            <source>&amp;Larger</source>
            <translation>Zväčš&amp;iť</translation>
        </message>
        <message>
            <source>Show the document larger</source>
            <translation>Zobraziť dokument väčší</translation>
        </message>
        <message>
            <source>&amp;Smaller</source>
            <translation>Z&amp;menšiť</translation>
        </message>
        <message>
            <source>Show the document smaller</source>
            <translation>Zobraziť dokument menší</translation>
        </message>
        <message>
            <source>Fit to &amp;width</source>
            <translation>Na &amp;šírku okna</translation>
        </message>
        <message>
            <source>Make the page as wide as the window</source>
            <translation>Strana na šírku okna</translation>
        </message>
        <message>
            <source>&amp;Rotate</source>
            <translation>&amp;Otočiť</translation>
        </message>
        <message>
            <source>Turn the page clockwise</source>
            <translation>Otočiť stranu v smere hodinových ručičiek</translation>
        </message>
        <message>
            <source>As &amp;text</source>
            <translation>Ako &amp;text</translation>
        </message>
        <message>
            <source>Show the text of the document in reading order</source>
            <translation>Ukázať text dokumentu v poradí čítania</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>Ďal&amp;šia časť okna</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Prejsť do ďalšej časti okna</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>&amp;Predchádzajúca časť okna</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Prejsť do predchádzajúcej časti okna</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>Spä&amp;ť</translation>
        </message>
        <message>
            <source>Go one level back</source>
            <translation>O úroveň späť</translation>
        </message>
        <message>
            <source>&amp;Why this result</source>
            <translation>&amp;Prečo taký výsledok</translation>
        </message>
        <message>
            <source>Show the single steps of the check</source>
            <translation>Ukázať jednotlivé kroky overenia</translation>
        </message>
        <message>
            <source>C&amp;ertificate of the signer…</source>
            <translation>&amp;Certifikát podpisujúceho…</translation>
        </message>
        <message>
            <source>Show the certificate of the selected signature</source>
            <translation>Ukázať certifikát vybraného podpisu</translation>
        </message>
        <message>
            <source>&amp;About Parafa</source>
            <translation>&amp;O programe Parafa</translation>
        </message>
        <message>
            <source>What this program is</source>
            <translation>Čo je tento program</translation>
        </message>
        <message>
            <source>Signature &amp;%1</source>
            <translation>Podpis &amp;%1</translation>
        </message>
        <message>
            <source>Go to this signature</source>
            <translation>Prejsť na tento podpis</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Podľa &amp;systému</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Súbor</translation>
        </message>
        <message>
            <source>&amp;Recent files</source>
            <translation>&amp;Nedávne súbory</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Zobraziť</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Jazyk</translation>
        </message>
        <message>
            <source>&amp;Signature</source>
            <translation>&amp;Podpis</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Po&amp;mocník</translation>
        </message>
        <message>
            <source>S&amp;ettings</source>
            <translation>&amp;Nastavenia</translation>
        </message>
        <message>
            <source>Language and trusted issuers</source>
            <translation>Jazyk a dôveryhodní vydavatelia</translation>
        </message>
        <message>
            <source>&amp;Review many files…</source>
            <translation>S&amp;kontrolovať mnoho súborov…</translation>
        </message>
        <message>
            <source>Check many signed files and list the results</source>
            <translation>Overiť mnoho podpísaných súborov a vypísať výsledky</translation>
        </message>
        <message>
            <source>Fill in a &amp;form…</source>
            <translation>Vyplniť &amp;formulár…</translation>
        </message>
        <message>
            <source>Fill in an electronic form</source>
            <translation>Vyplniť elektronický formulár</translation>
        </message>
        <message>
            <source>Save the re&amp;port…</source>
            <translation>Uložiť &amp;správu…</translation>
        </message>
        <message>
            <source>Save the report about the check as HTML, PDF or XML</source>
            <translation>Uložiť správu o overení ako HTML, PDF alebo XML</translation>
        </message>
        <message>
            <source>Open &amp;with another program</source>
            <translation>Otvoriť v &amp;inom programe</translation>
        </message>
        <message>
            <source>Open a copy of the selected document with the program for its kind</source>
            <translation>Otvorí kópiu vybraného dokumentu v programe pre jeho druh</translation>
        </message>
        <message>
            <source>Small pi&amp;ctures of the pages</source>
            <translation>Náhľady &amp;strán</translation>
        </message>
        <message>
            <source>Show a list of the pages beside the PDF</source>
            <translation>Ukázať zoznam strán vedľa PDF</translation>
        </message>
        <message>
            <source>As it was si&amp;gned</source>
            <translation>Ako bol p&amp;odpísaný</translation>
        </message>
        <message>
            <source>Show the PDF as it was signed beside the PDF as it is now</source>
            <translation>Ukázať PDF, ako bolo podpísané, vedľa PDF, ako vyzerá teraz</translation>
        </message>
        <message>
            <source>For&amp;mat and identifiers</source>
            <translation>For&amp;mát a identifikátory</translation>
        </message>
        <message>
            <source>Show what the document is, whether it may be used, and its identifiers</source>
            <translation>Zobraziť, čo dokument je, či sa dá použiť, a jeho identifikátory</translation>
        </message>
        <message>
            <source>Forms on this &amp;computer…</source>
            <translation>Formuláre v počít&amp;ači…</translation>
        </message>
        <message>
            <source>See, import, export and delete forms</source>
            <translation>Prezerať, importovať, exportovať a mazať formuláre</translation>
        </message>
        <message>
            <source>Te&amp;xt beside the picture</source>
            <translation>Te&amp;xt vedľa obrazu</translation>
        </message>
        <message>
            <source>Show a PDF and its text in reading order side by side</source>
            <translation>Zobraziť PDF a jeho text v poradí čítania vedľa seba</translation>
        </message>
        <message>
            <source>C&amp;ounter-sign…</source>
            <translation>Po&amp;tvrdiť podpisom…</translation>
        </message>
        <message>
            <source>Sign the selected signature</source>
            <translation>Podpísať vybraný podpis</translation>
        </message>
    </context>
</TS>
