<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ" sourcelanguage="en">
    <context>
        <name>BatchRow</name>
        <message>
            <source>not valid or unreadable</source>
            <translation>neplatné nebo nečitelné</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>nelze posoudit</translation>
        </message>
        <message>
            <source>look at them</source>
            <translation>k prohlédnutí</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>předběžné</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>platné</translation>
        </message>
        <message>
            <source>unsigned</source>
            <translation>nepodepsané</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>čeká</translation>
        </message>
    </context>
    <context>
        <name>BatchStore</name>
        <message>
            <source>Verdict</source>
            <translation>Výsledek</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Soubor</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Podepsal</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organizace</translation>
        </message>
        <message>
            <source>Time (UTC)</source>
            <translation>Čas (UTC)</translation>
        </message>
        <message>
            <source>Time proven</source>
            <translation>Čas prokázán</translation>
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
            <translation>Zjištění</translation>
        </message>
        <message>
            <source>Renew before (UTC)</source>
            <translation>Obnovit do (UTC)</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ano</translation>
        </message>
        <message>
            <source>no</source>
            <translation>ne</translation>
        </message>
        <message>
            <source>Review of signed files</source>
            <translation>Kontrola podepsaných souborů</translation>
        </message>
        <message>
            <source>Enough for</source>
            <translation>Postačuje k</translation>
        </message>
    </context>
    <context>
        <name>ShownText</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n bajt</numerusform>
                <numerusform>%n bajty</numerusform>
                <numerusform>%n bajtů</numerusform>
            </translation>
        </message>
        <message>
            <source>Electronic form</source>
            <translation>Elektronický formulář</translation>
        </message>
        <message>
            <source>Signed container</source>
            <translation>Podepsaný kontejner</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázek</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Soubor</translation>
        </message>
    </context>
    <context>
        <name>ShownVerdict</name>
        <message>
            <source>Signed in the name of: %1.</source>
            <translation>Podepsáno jménem: %1.</translation>
        </message>
        <message>
            <source>Claimed time: %1.</source>
            <translation>Uvedený čas: %1.</translation>
        </message>
        <message>
            <source>%1, baseline level %2</source>
            <translation>%1, základní úroveň %2</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>neověřeno</translation>
        </message>
        <message>
            <source>registration number %1</source>
            <translation>IČO %1</translation>
        </message>
        <message>
            <source>authorisation %1</source>
            <translation>oprávnění č. %1</translation>
        </message>
        <message>
            <source>Signed by: %1.</source>
            <translation>Podepisující: %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::AddressesSection</name>
        <message>
            <source>European list of lists</source>
            <translation>evropský seznam seznamů</translation>
        </message>
        <message>
            <source>trusted list</source>
            <translation>důvěryhodný seznam</translation>
        </message>
        <message>
            <source>time-stamps</source>
            <translation>časová razítka</translation>
        </message>
        <message>
            <source>state of certificates</source>
            <translation>stav certifikátů</translation>
        </message>
        <message>
            <source>certificates, instead of %1</source>
            <translation>certifikáty, místo %1</translation>
        </message>
        <message>
            <source>revoked certificates</source>
            <translation>zneplatněné certifikáty</translation>
        </message>
        <message>
            <source>certificates of issuers</source>
            <translation>certifikáty vydavatelů</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>formuláře</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>vypnuto</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>nedotázáno</translation>
        </message>
        <message>
            <source>being asked…</source>
            <translation>ptám se…</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>odpovídá</translation>
        </message>
        <message>
            <source>does not answer: %1</source>
            <translation>neodpovídá: %1</translation>
        </message>
        <message>
            <source>%1, set by your administrator</source>
            <translation>%1, nastavil váš správce</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Ask whether they answer</source>
            <translation>Zeptat se, zda odpovídají</translation>
        </message>
        <message>
            <source>Read the addresses anew</source>
            <translation>Načíst adresy znovu</translation>
        </message>
        <message>
            <source>Show the addresses</source>
            <translation>Zobrazit adresy</translation>
        </message>
        <message>
            <source>Which computers the program may ask, and what for. An administrator can replace each of them.</source>
            <translation>Kterých počítačů se program může ptát a k čemu. Správce může každý z nich nahradit.</translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>Síť vypnul váš správce.</translation>
        </message>
        <message>
            <source>Addresses of services</source>
            <translation>Adresy služeb</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresa</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>K čemu</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Odpověď</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchModel</name>
        <message>
            <source>waiting</source>
            <translation>čeká</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>ověřuje se…</translation>
        </message>
        <message>
            <source>%1, claimed</source>
            <translation>%1, uvedený</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Výsledek</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Soubor</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Podepsal</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organizace</translation>
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
            <translation>Zjištění</translation>
        </message>
        <message>
            <source>Renew before</source>
            <translation>Obnovit do</translation>
        </message>
        <message>
            <source>enough</source>
            <translation>postačují</translation>
        </message>
        <message>
            <source>not enough</source>
            <translation>nepostačují</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Postačují</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchPage</name>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabulky (*.csv)</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>Webové stránky (*.html)</translation>
        </message>
        <message>
            <source>Looking for files…</source>
            <translation>Hledají se soubory…</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are checked.</source>
            <translation>
                <numerusform>Ověřen je %n soubor.</numerusform>
                <numerusform>Ověřeny jsou všechny %n soubory.</numerusform>
                <numerusform>Ověřeno je všech %n souborů.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused: %1 of %2 are checked.</source>
            <translation>Pozastaveno: ověřeno %1 z %2.</translation>
        </message>
        <message>
            <source>%1 of %2 are checked.</source>
            <translation>Ověřeno %1 z %2.</translation>
        </message>
        <message>
            <source>All: %1</source>
            <translation>Všechny: %1</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Pokračovat</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pozastavit</translation>
        </message>
        <message>
            <source>Files to review</source>
            <translation>Soubory ke kontrole</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>Sledovaná složka</translation>
        </message>
        <message>
            <source>Folder to review</source>
            <translation>Složka ke kontrole</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Uložit tabulku</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Uloženo: %1</translation>
        </message>
        <message>
            <source>The table could not be saved to %1.</source>
            <translation>Tabulku se nepodařilo uložit do %1.</translation>
        </message>
        <message>
            <source>Review of many files</source>
            <translation>Kontrola mnoha souborů</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Přidat soubory…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Přidat složku…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Více</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>Sledovat složku…</translation>
        </message>
        <message>
            <source>Check all again</source>
            <translation>Ověřit všechny znovu</translation>
        </message>
        <message>
            <source>Save as a table (CSV)…</source>
            <translation>Uložit jako tabulku (CSV)…</translation>
        </message>
        <message>
            <source>Save as a page (HTML)…</source>
            <translation>Uložit jako stránku (HTML)…</translation>
        </message>
        <message>
            <source>Empty the table</source>
            <translation>Vyprázdnit tabulku</translation>
        </message>
        <message>
            <source>Search in the table</source>
            <translation>Hledat v tabulce</translation>
        </message>
        <message>
            <source>Progress of the review</source>
            <translation>Průběh kontroly</translation>
        </message>
        <message>
            <source>Reviewed files</source>
            <translation>Kontrolované soubory</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>O vybraném souboru</translation>
        </message>
        <message>
            <source>Open this file</source>
            <translation>Otevřít tento soubor</translation>
        </message>
        <message>
            <source>New files of %1 are checked as they come.</source>
            <translation>Nové soubory v %1 se kontrolují hned, jak přibudou.</translation>
        </message>
        <message>
            <source>Watch the folder no more</source>
            <translation>Složku už nesledovat</translation>
        </message>
        <message>
            <source>Add time-stamps to the files shown…</source>
            <translation>Připojit časová razítka k zobrazeným souborům…</translation>
        </message>
        <message>
            <source>Save a report of each file shown…</source>
            <translation>Uložit zprávu o každém zobrazeném souboru…</translation>
        </message>
        <message>
            <source>Renewals due</source>
            <translation>Obnova razítek</translation>
        </message>
        <message>
            <source>Any renewal date</source>
            <translation>Jakýkoli termín obnovy</translation>
        </message>
        <message>
            <source>Renewal overdue</source>
            <translation>Obnova už měla být</translation>
        </message>
        <message>
            <source>To renew within 30 days</source>
            <translation>Obnovit do 30 dnů</translation>
        </message>
        <message>
            <source>To renew within 90 days</source>
            <translation>Obnovit do 90 dnů</translation>
        </message>
        <message>
            <source>To renew within a year</source>
            <translation>Obnovit do roka</translation>
        </message>
        <message>
            <source>Files by whether their signatures are enough</source>
            <translation>Soubory podle toho, zda jejich podpisy postačují</translation>
        </message>
        <message>
            <source>Enough or not</source>
            <translation>Postačují či ne</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Postačují</translation>
        </message>
        <message>
            <source>Not enough</source>
            <translation>Nepostačují</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>K čemu mají podpisy postačovat</translation>
        </message>
        <message>
            <source>Enough for: not asked</source>
            <translation>Postačuje k: nezjišťuje se</translation>
        </message>
        <message>
            <source>Enough for: %1</source>
            <translation>Postačuje k: %1</translation>
        </message>
        <message>
            <source>Drop signed files or whole folders here.
Each one is checked, and the results come into a table.</source>
            <translation>Pusťte sem podepsané soubory nebo celé složky.
Každý se ověří a výsledky se objeví v tabulce.</translation>
        </message>
        <message>
            <source>No file matches the filters.</source>
            <translation>Filtrům neodpovídá žádný soubor.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentPage</name>
        <message>
            <source>Opening…</source>
            <translation>Otevírá se…</translation>
        </message>
        <message>
            <source>Checking the signatures…</source>
            <translation>Ověřují se podpisy…</translation>
        </message>
        <message>
            <source>The documents can already be read.</source>
            <translation>Dokumenty si můžete číst již teď.</translation>
        </message>
        <message>
            <source>The check was stopped.</source>
            <translation>Ověřování bylo zastaveno.</translation>
        </message>
        <message>
            <source>Nothing is known about the signatures.</source>
            <translation>O podpisech není nic známo.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Ověřit znovu</translation>
        </message>
        <message>
            <source>The signatures could not be checked.</source>
            <translation>Podpisy nebylo možné ověřit.</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Podepsat…</translation>
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
            <translation>Zjiš&amp;tění (%1)</translation>
        </message>
        <message>
            <source>There are no signatures.</source>
            <translation>Nejsou zde žádné podpisy.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Ověřuje se…</translation>
        </message>
        <message>
            <source>Not checked.</source>
            <translation>Neověřeno.</translation>
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
            <translation>Zjištění</translation>
        </message>
        <message>
            <source>Save this document…</source>
            <translation>Uložit tento dokument…</translation>
        </message>
        <message>
            <source>Save all documents…</source>
            <translation>Uložit všechny dokumenty…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nahoru</translation>
        </message>
        <message>
            <source>Back to the file around this one</source>
            <translation>Zpět do souboru, ve kterém tento je</translation>
        </message>
        <message>
            <source>Open with another program</source>
            <translation>Otevřít v jiném programu</translation>
        </message>
        <message>
            <source>Copy the name</source>
            <translation>Kopírovat název</translation>
        </message>
        <message>
            <source>Copy the SHA-256 fingerprint</source>
            <translation>Kopírovat otisk SHA-256</translation>
        </message>
        <message>
            <source>Copy the identifier of the signature</source>
            <translation>Kopírovat identifikátor podpisu</translation>
        </message>
        <message>
            <source>Copy the serial number of the certificate</source>
            <translation>Kopírovat sériové číslo certifikátu</translation>
        </message>
        <message>
            <source>Copy the finding with its code</source>
            <translation>Kopírovat zjištění s jeho kódem</translation>
        </message>
        <message>
            <source>Format and identifiers…</source>
            <translation>Formát a identifikátory…</translation>
        </message>
        <message>
            <source>Show as it was signed</source>
            <translation>Ukázat, jak byl podepsán</translation>
        </message>
        <message>
            <source>The fingerprint was copied.</source>
            <translation>Otisk byl zkopírován.</translation>
        </message>
        <message>
            <source>Files like %1 are not opened from here, since they may run something. Save it first.</source>
            <translation>Soubory jako %1 se odtud neotevírají, protože by mohly něco spustit. Nejprve soubor uložte.</translation>
        </message>
        <message>
            <source>A read-only copy of %1 was opened.</source>
            <translation>Otevřela se kopie souboru %1 určená jen ke čtení.</translation>
        </message>
        <message>
            <source>No program was found for %1.</source>
            <translation>Pro %1 se nenašel žádný program.</translation>
        </message>
        <message>
            <source>Counter-sign…</source>
            <translation>Potvrdit podpisem…</translation>
        </message>
        <message>
            <source>This signature cannot be counter-signed. %1</source>
            <translation>Tento podpis nelze potvrdit podpisem. %1</translation>
        </message>
        <message>
            <source>Set up trust…</source>
            <translation>Nastavit důvěru…</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsBox</name>
        <message>
            <source>not looked at yet</source>
            <translation>zatím neprohlédnuto</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Dokumenty k podpisu</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Co</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Přidat dokumenty…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odebrat</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Vrátit zpět</translation>
        </message>
        <message>
            <source>Puts the document that was removed last back into the list</source>
            <translation>Vrátí do seznamu naposledy odebraný dokument</translation>
        </message>
        <message>
            <source>Sign each on its own…</source>
            <translation>Podepsat každý zvlášť…</translation>
        </message>
        <message>
            <source>Makes a signed file of each document instead of one container</source>
            <translation>Z každého dokumentu vznikne podepsaný soubor místo jednoho kontejneru</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsModel</name>
        <message>
            <source>Not signed, only time-stamped</source>
            <translation>Nepodepsáno, pouze s časovým razítkem</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Nepodepsáno</translation>
        </message>
        <message>
            <source>covered by signature %1</source>
            <translation>pokrývá jej podpis %1</translation>
        </message>
        <message>
            <source>covered by the selected signature</source>
            <translation>pokrývá jej vybraný podpis</translation>
        </message>
        <message>
            <source>everybody must take it</source>
            <translation>musí jej přijmout každý</translation>
        </message>
        <message>
            <source>only by agreement</source>
            <translation>jen po dohodě</translation>
        </message>
        <message>
            <source>need not be taken</source>
            <translation>přijmout se nemusí</translation>
        </message>
        <message>
            <source>not established whether it must be taken</source>
            <translation>nebylo zjištěno, zda se musí přijmout</translation>
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
            <translation>Nepatří k žádnému dokumentu tohoto souboru.</translation>
        </message>
        <message>
            <source>It belongs to %1.</source>
            <translation>Patří k %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DraftOffer</name>
        <message numerus="yes">
            <source>%n document(s) were chosen to be signed, but not signed yet (%1).</source>
            <translation>
                <numerusform>K podpisu byl vybrán %n dokument, ale ještě není podepsán (%1).</numerusform>
                <numerusform>K podpisu byly vybrány %n dokumenty, ale ještě nejsou podepsány (%1).</numerusform>
                <numerusform>K podpisu bylo vybráno %n dokumentů, ale ještě nejsou podepsány (%1).</numerusform>
            </translation>
        </message>
        <message>
            <source>A signature was going to be added to a container, but was not yet (%1).</source>
            <translation>Do kontejneru se měl přidat podpis, ale ještě přidán nebyl (%1).</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Pokračovat</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Zahodit</translation>
        </message>
        <message>
            <source>Forgets the choice; the files themselves stay as they are</source>
            <translation>Zapomene výběr; samotné soubory zůstanou, jak jsou</translation>
        </message>
    </context>
    <context>
        <name>parafa::EntriesSection</name>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správce.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odebrat</translation>
        </message>
    </context>
    <context>
        <name>parafa::FieldEditor</name>
        <message>
            <source>Further content</source>
            <translation>Další obsah</translation>
        </message>
        <message>
            <source>%1 (required)</source>
            <translation>%1 (povinné)</translation>
        </message>
        <message>
            <source>Further details…</source>
            <translation>Další podrobnosti…</translation>
        </message>
        <message>
            <source>Further details of %1</source>
            <translation>Další podrobnosti: %1</translation>
        </message>
        <message>
            <source>Text with XML marks; write &lt; as &amp;lt; and &amp; as &amp;amp;.</source>
            <translation>Text se značkami XML; &lt; pište jako &amp;lt; a &amp; jako &amp;amp;.</translation>
        </message>
        <message numerus="yes">
            <source>exactly %n character(s)</source>
            <translation>
                <numerusform>přesně %n znak</numerusform>
                <numerusform>přesně %n znaky</numerusform>
                <numerusform>přesně %n znaků</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n character(s)</source>
            <translation>
                <numerusform>aspoň %n znak</numerusform>
                <numerusform>aspoň %n znaky</numerusform>
                <numerusform>aspoň %n znaků</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n character(s)</source>
            <translation>
                <numerusform>nejvýše %n znak</numerusform>
                <numerusform>nejvýše %n znaky</numerusform>
                <numerusform>nejvýše %n znaků</numerusform>
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
                <numerusform>nejvýše %n číslice</numerusform>
                <numerusform>nejvýše %n číslice</numerusform>
                <numerusform>nejvýše %n číslic</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n decimal place(s)</source>
            <translation>
                <numerusform>nejvýše %n desetinné místo</numerusform>
                <numerusform>nejvýše %n desetinná místa</numerusform>
                <numerusform>nejvýše %n desetinných míst</numerusform>
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
            <translation>více než %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>méně než %1</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>například %1</translation>
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
            <translation>Upozornění: %1</translation>
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
            <translation>Kontejner je v kódování UTF-8.</translation>
        </message>
        <message>
            <source>The container has the prescribed structure and values.</source>
            <translation>Kontejner má předepsanou stavbu a hodnoty.</translation>
        </message>
        <message>
            <source>References to schemas come with the identifier of a form.</source>
            <translation>U odkazů na schémata je identifikátor formuláře.</translation>
        </message>
        <message>
            <source>The identifier of a form comes with references to its schemas.</source>
            <translation>U identifikátoru formuláře jsou odkazy na jeho schémata.</translation>
        </message>
        <message>
            <source>Data of a form come with references to its schemas.</source>
            <translation>U údajů formuláře jsou odkazy na jeho schémata.</translation>
        </message>
        <message>
            <source>The reference means a presentation for signing.</source>
            <translation>Odkaz vede na podpisové zobrazení.</translation>
        </message>
        <message>
            <source>Identifier, data and references are of one form.</source>
            <translation>Identifikátor, údaje a odkazy patří témuž formuláři.</translation>
        </message>
        <message>
            <source>The digests of schema and presentation match.</source>
            <translation>Otisky schématu a zobrazení souhlasí.</translation>
        </message>
        <message>
            <source>The data comply with the schema.</source>
            <translation>Údaje odpovídají schématu.</translation>
        </message>
        <message>
            <source>Content types and the kind of presentation are the right ones.</source>
            <translation>Typy obsahu a druh zobrazení jsou správné.</translation>
        </message>
        <message>
            <source>Digest and transformation algorithms are permitted ones.</source>
            <translation>Algoritmy otisku a transformace jsou povolené.</translation>
        </message>
        <message>
            <source>Schemas of forms are referred to, not embedded.</source>
            <translation>Na schémata formulářů se odkazuje, nejsou vložena.</translation>
        </message>
        <message>
            <source>The version is that of the form.</source>
            <translation>Verze je verzí formuláře.</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>dodrženo</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>porušeno</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>neověřeno</translation>
        </message>
        <message>
            <source>Rules for forms</source>
            <translation>Pravidla pro formuláře</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Kontroluje se…</translation>
        </message>
        <message>
            <source>These data are not in a container, so its rules do not apply.</source>
            <translation>Tyto údaje nejsou v kontejneru, proto se jeho pravidla neuplatní.</translation>
        </message>
        <message>
            <source>Besides the rules</source>
            <translation>Mimo pravidla</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) of the registries broken: such a form would be refused.</source>
            <translation>
                <numerusform>%n pravidlo podatelen je porušeno: takový formulář by odmítly.</numerusform>
                <numerusform>%n pravidla podatelen jsou porušena: takový formulář by odmítly.</numerusform>
                <numerusform>%n pravidel podatelen je porušeno: takový formulář by odmítly.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No rule is broken, but %n could not be checked or do not apply.</source>
            <translation>
                <numerusform>Žádné pravidlo není porušeno, ale %n nešlo ověřit nebo se netýká.</numerusform>
                <numerusform>Žádné pravidlo není porušeno, ale %n nešla ověřit nebo se netýkají.</numerusform>
                <numerusform>Žádné pravidlo není porušeno, ale %n nešlo ověřit nebo se netýká.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every rule of the registries is kept.</source>
            <translation>Všechna pravidla podatelen jsou dodržena.</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormChooser</name>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>Který formulář chcete vyplnit?</translation>
        </message>
        <message>
            <source>Search by name or identifier</source>
            <translation>Hledat podle názvu nebo identifikátoru</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Formuláře v tomto počítači</translation>
        </message>
        <message>
            <source>There is no such form on this computer. Forms come as packages (.zip); add one with the button below.</source>
            <translation>Takový formulář v tomto počítači není. Formuláře se šíří jako balíky (.zip); přidejte jej tlačítkem níže.</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Vyplnit</translation>
        </message>
        <message>
            <source>Add a form package…</source>
            <translation>Přidat balík formuláře…</translation>
        </message>
        <message>
            <source>Open a draft or form data…</source>
            <translation>Otevřít koncept nebo údaje…</translation>
        </message>
        <message>
            <source>All forms on this computer…</source>
            <translation>Všechny formuláře v počítači…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormPage</name>
        <message>
            <source>The form %1 cannot be filled in.</source>
            <translation>Formulář %1 nelze vyplnit.</translation>
        </message>
        <message>
            <source>%1 was not added.</source>
            <translation>%1 nebyl přidán.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 se nepodařilo otevřít.</translation>
        </message>
        <message>
            <source>The form has no place for this; it was left out: %1</source>
            <translation>Formulář pro toto nemá místo, proto bylo vynecháno: %1</translation>
        </message>
        <message>
            <source>Everything that is required is filled in.</source>
            <translation>Vše povinné je vyplněno.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in or correct</source>
            <translation>
                <numerusform>Je třeba vyplnit nebo opravit %n pole</numerusform>
                <numerusform>Je třeba vyplnit nebo opravit %n pole</numerusform>
                <numerusform>Je třeba vyplnit nebo opravit %n polí</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Kontroluje se…</translation>
        </message>
        <message>
            <source>The draft was saved: %1</source>
            <translation>Koncept je uložen: %1</translation>
        </message>
        <message>
            <source>The form file was made: %1</source>
            <translation>Soubor formuláře je vytvořen: %1</translation>
        </message>
        <message>
            <source>form</source>
            <translation>formular</translation>
        </message>
        <message>
            <source>Open a draft or form data</source>
            <translation>Otevřít koncept nebo údaje formuláře</translation>
        </message>
        <message>
            <source>Form data (*.xml)</source>
            <translation>Údaje formuláře (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Add a form package</source>
            <translation>Přidat balík formuláře</translation>
        </message>
        <message>
            <source>Form packages (*.zip)</source>
            <translation>Balíky formulářů (*.zip)</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>Uložit koncept</translation>
        </message>
        <message>
            <source>Make a form file</source>
            <translation>Vytvořit soubor formuláře</translation>
        </message>
        <message>
            <source>Form files (*.xdcf)</source>
            <translation>Soubory formulářů (*.xdcf)</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, verze %2</translation>
        </message>
        <message>
            <source>Show the first</source>
            <translation>Ukázat první</translation>
        </message>
        <message>
            <source>Goes to the first field that is missing or wrong</source>
            <translation>Přejde na první pole, které chybí nebo není v pořádku</translation>
        </message>
        <message>
            <source>Parts of the form</source>
            <translation>Části formuláře</translation>
        </message>
        <message>
            <source>Open a draft…</source>
            <translation>Otevřít koncept…</translation>
        </message>
        <message>
            <source>Save the draft…</source>
            <translation>Uložit koncept…</translation>
        </message>
        <message>
            <source>Checks the form and writes it as a container of form data, not signed</source>
            <translation>Zkontroluje formulář a zapíše jej jako nepodepsaný kontejner údajů</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Podepsat…</translation>
        </message>
        <message>
            <source>Checks the form and goes on to signing it</source>
            <translation>Zkontroluje formulář a přejde k jeho podepsání</translation>
        </message>
        <message>
            <source>Presentation that is signed</source>
            <translation>Zobrazení, které se podepisuje</translation>
        </message>
        <message>
            <source>Save the form…</source>
            <translation>Uložit formulář…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatAdviceBox</name>
        <message>
            <source>Sign anyway</source>
            <translation>Přesto podepsat</translation>
        </message>
        <message>
            <source>Advice about formats</source>
            <translation>Upozornění na formáty</translation>
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
            <translation>Formáty všech dokumentů</translation>
        </message>
        <message>
            <source>Looking at the format…</source>
            <translation>Zjišťuje se formát…</translation>
        </message>
        <message>
            <source>Asking veraPDF…</source>
            <translation>Ptáme se programu veraPDF…</translation>
        </message>
        <message>
            <source>There is no document.</source>
            <translation>Není zde žádný dokument.</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Všechny dokumenty</translation>
        </message>
        <message>
            <source>The formats of all documents of this file</source>
            <translation>Formáty všech dokumentů tohoto souboru</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopírovat</translation>
        </message>
        <message>
            <source>Copy what is known of the format</source>
            <translation>Kopírovat, co je známo o formátu</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Zpět k dokumentu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Název</translation>
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
            <translation>MessageImprint ke zkopírování</translation>
        </message>
        <message>
            <source>Copy as hex</source>
            <translation>Kopírovat hex</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in hexadecimal</source>
            <translation>Kopírovat MessageImprint v šestnáctkovém zápisu</translation>
        </message>
        <message>
            <source>Copy as base64</source>
            <translation>Kopírovat base64</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in base64</source>
            <translation>Kopírovat MessageImprint v base64</translation>
        </message>
        <message>
            <source>Ask veraPDF</source>
            <translation>Zeptat se veraPDF</translation>
        </message>
        <message>
            <source>Ask veraPDF for a second opinion</source>
            <translation>Zeptat se programu veraPDF na druhý názor</translation>
        </message>
        <message>
            <source>Looking at the format</source>
            <translation>Zjišťování formátu</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatRows</name>
        <message>
            <source>yes</source>
            <translation>ano</translation>
        </message>
        <message>
            <source>by agreement</source>
            <translation>po dohodě</translation>
        </message>
        <message>
            <source>no</source>
            <translation>ne</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>nepotvrzeno</translation>
        </message>
        <message>
            <source>as amended by %1</source>
            <translation>ve znění %1</translation>
        </message>
        <message>
            <source>text of %1</source>
            <translation>znění %1</translation>
        </message>
        <message>
            <source>%1 of %2, %3</source>
            <translation>%1 předpisu %2, %3</translation>
        </message>
        <message>
            <source>That text is no longer in force; %1: %2</source>
            <translation>Tento text již neplatí; %1: %2</translation>
        </message>
        <message>
            <source>agrees with the content</source>
            <translation>odpovídá obsahu</translation>
        </message>
        <message>
            <source>does not agree with the content</source>
            <translation>neodpovídá obsahu</translation>
        </message>
        <message>
            <source>What it really is</source>
            <translation>Co to opravdu je</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>nerozpoznaný</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>verze %1</translation>
        </message>
        <message>
            <source>Format, by its content</source>
            <translation>Formát podle obsahu</translation>
        </message>
        <message>
            <source>Media type that belongs to it</source>
            <translation>Typ, který mu patří</translation>
        </message>
        <message>
            <source>Extension of the name</source>
            <translation>Přípona názvu</translation>
        </message>
        <message>
            <source>none, or none to compare with</source>
            <translation>žádná nebo ji není s čím porovnat</translation>
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
            <translation>Co dovoluje předpis</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Přijímání</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>Vytváření</translation>
        </message>
        <message>
            <source>Guaranteed conversion</source>
            <translation>Zaručená konverze</translation>
        </message>
        <message>
            <source>Claims to be</source>
            <translation>Hlásí se k</translation>
        </message>
        <message>
            <source>no PDF/A</source>
            <translation>žádnému PDF/A</translation>
        </message>
        <message>
            <source>Conforms</source>
            <translation>Odpovídá</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>neprověřilo se</translation>
        </message>
        <message>
            <source>yes, no broken rule was found</source>
            <translation>ano, nenašlo se žádné porušené pravidlo</translation>
        </message>
        <message numerus="yes">
            <source>no, %n broken rule(s)</source>
            <translation>
                <numerusform>ne, %n porušené pravidlo</numerusform>
                <numerusform>ne, %n porušená pravidla</numerusform>
                <numerusform>ne, %n porušených pravidel</numerusform>
            </translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Co s tím</translation>
        </message>
        <message>
            <source>Accessibility (§ 18 d)</source>
            <translation>Přístupnost (§ 18 písm. d)</translation>
        </message>
        <message>
            <source>Other findings</source>
            <translation>Další zjištění</translation>
        </message>
        <message>
            <source>%1 · receiving: %2 · creating: %3</source>
            <translation>%1 · přijímání: %2 · vytváření: %3</translation>
        </message>
        <message>
            <source>Second opinion: %1</source>
            <translation>Druhý názor: %1</translation>
        </message>
        <message>
            <source>Checked as</source>
            <translation>Prověřeno jako</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n place(s))</source>
            <translation>
                <numerusform>%1 (%n místo)</numerusform>
                <numerusform>%1 (%n místa)</numerusform>
                <numerusform>%1 (%n míst)</numerusform>
            </translation>
        </message>
        <message>
            <source>signature %1</source>
            <translation>podpis %1</translation>
        </message>
        <message>
            <source>Identifiers (§ 57d, annex 12)</source>
            <translation>Identifikátory (§ 57d, příloha č. 12)</translation>
        </message>
        <message>
            <source>Container</source>
            <translation>Kontejner</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>a %n další dokument</numerusform>
                <numerusform>a %n další dokumenty</numerusform>
                <numerusform>a %n dalších dokumentů</numerusform>
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
            <translation>nyní neplatí</translation>
        </message>
        <message>
            <source>Key file (PKCS#12: .p12, .pfx)</source>
            <translation>Soubor s klíčem (PKCS#12: .p12, .pfx)</translation>
        </message>
        <message>
            <source>The PIN will be entered on the reader.</source>
            <translation>PIN zadáte přímo na čtečce.</translation>
        </message>
        <message>
            <source>The PIN will be asked for when signing begins.</source>
            <translation>PIN bude vyžádán, až začne podepisování.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Soubor s klíčem</translation>
        </message>
        <message>
            <source>Key files (*.p12 *.pfx)</source>
            <translation>Soubory s klíčem (*.p12 *.pfx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Opening the key…</source>
            <translation>Otevírá se klíč…</translation>
        </message>
        <message>
            <source>Signs as %1. Issued by %2, valid until %3.</source>
            <translation>Podepisuje: %1. Vydal: %2. Platí do: %3.</translation>
        </message>
        <message>
            <source>2. With which key</source>
            <translation>2. Jakým klíčem</translation>
        </message>
        <message>
            <source>Keys to sign with</source>
            <translation>Klíče k podepsání</translation>
        </message>
        <message>
            <source>Show expired certificates and those for other purposes too</source>
            <translation>Ukázat i certifikáty po platnosti a k jiným účelům</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrat…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Vybrat soubor s klíčem</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Heslo ke klíči</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Ukázat klíč</translation>
        </message>
        <message>
            <source>mandate certificate, authorisation %1</source>
            <translation>mandátní certifikát, oprávnění %1</translation>
        </message>
        <message>
            <source>Signatures with this certificate are qualified.</source>
            <translation>Podpisy s tímto certifikátem jsou kvalifikované.</translation>
        </message>
        <message>
            <source>Seals with this certificate are qualified.</source>
            <translation>Pečeti s tímto certifikátem jsou kvalifikované.</translation>
        </message>
        <message>
            <source>The certificate is qualified, but its key does not lie in a qualified device: signatures are not qualified.</source>
            <translation>Certifikát je kvalifikovaný, ale jeho klíč není v kvalifikovaném prostředku: podpisy nejsou kvalifikované.</translation>
        </message>
        <message>
            <source>Signatures with this certificate are not qualified.</source>
            <translation>Podpisy s tímto certifikátem nejsou kvalifikované.</translation>
        </message>
        <message>
            <source>Whether it was revoked could not be learnt now.</source>
            <translation>Zda byl zneplatněn, se nyní nepodařilo zjistit.</translation>
        </message>
        <message>
            <source>Checking the certificate…</source>
            <translation>Certifikát se ověřuje…</translation>
        </message>
        <message>
            <source>The certificate could not be checked. %1</source>
            <translation>Certifikát se nepodařilo ověřit. %1</translation>
        </message>
        <message>
            <source>Sign with this certificate all the same</source>
            <translation>Podepsat tímto certifikátem i tak</translation>
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
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>No module of a card was found on this computer.</source>
            <translation>V tomto počítači nebyl nalezen modul žádné karty.</translation>
        </message>
        <message>
            <source>These modules are asked for keys.</source>
            <translation>Klíče se hledají přes tyto moduly.</translation>
        </message>
        <message>
            <source>The change counts from the next start.</source>
            <translation>Změna platí od dalšího spuštění.</translation>
        </message>
        <message>
            <source>Cards and key modules</source>
            <translation>Karty a moduly klíčů</translation>
        </message>
        <message>
            <source>Add a module…</source>
            <translation>Přidat modul…</translation>
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
            <translation>již neplatí</translation>
        </message>
        <message>
            <source>not valid yet</source>
            <translation>ještě neplatí</translation>
        </message>
        <message>
            <source>imported by you</source>
            <translation>importovali jste jej</translation>
        </message>
        <message>
            <source>set by your administrator</source>
            <translation>nastavil váš správce</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>součást programu</translation>
        </message>
        <message>
            <source>fetched %1</source>
            <translation>stažený %1</translation>
        </message>
        <message>
            <source>fetched</source>
            <translation>stažený</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulář</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifikátor</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Verze</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Platnost</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Odkud</translation>
        </message>
    </context>
    <context>
        <name>parafa::LibraryPage</name>
        <message>
            <source>What came with the program or from your administrator stays.</source>
            <translation>Co je součástí programu nebo je od vašeho správce, zůstává.</translation>
        </message>
        <message>
            <source>Reading the forms…</source>
            <translation>Čtu formuláře…</translation>
        </message>
        <message>
            <source>No forms are on this computer yet.</source>
            <translation>V tomto počítači ještě nejsou žádné formuláře.</translation>
        </message>
        <message>
            <source>No form has these words.</source>
            <translation>Tato slova nemá žádný formulář.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s).</source>
            <translation>
                <numerusform>%n formulář.</numerusform>
                <numerusform>%n formuláře.</numerusform>
                <numerusform>%n formulářů.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further package(s) cannot be used.</source>
            <translation>
                <numerusform>Použít nelze ještě %n balík.</numerusform>
                <numerusform>Použít nelze ještě %n balíky.</numerusform>
                <numerusform>Použít nelze ještě %n balíků.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be used: %2</source>
            <translation>%1 nelze použít: %2</translation>
        </message>
        <message>
            <source>Signing presentations: %1</source>
            <translation>Podpisové prezentace: %1</translation>
        </message>
        <message>
            <source>Fetched from %1, %2</source>
            <translation>Stažený z %1, %2</translation>
        </message>
        <message>
            <source>As the state publishes it, unchanged.</source>
            <translation>Tak, jak jej zveřejňuje stát, nezměněný.</translation>
        </message>
        <message>
            <source>Published by %1</source>
            <translation>Vydavatel: %1</translation>
        </message>
        <message>
            <source>Changed since it was fetched.</source>
            <translation>Od stažení se změnil.</translation>
        </message>
        <message>
            <source>SHA-256 of the package: %1</source>
            <translation>SHA-256 balíku: %1</translation>
        </message>
        <message>
            <source>Nothing was imported from %1. %2</source>
            <translation>Z %1 se nic neimportovalo. %2</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) imported.</source>
            <translation>
                <numerusform>Importoval se %n formulář.</numerusform>
                <numerusform>Importovaly se %n formuláře.</numerusform>
                <numerusform>Importovalo se %n formulářů.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) saved to %1.</source>
            <translation>
                <numerusform>%n formulář se uložil do %1.</numerusform>
                <numerusform>%n formuláře se uložily do %1.</numerusform>
                <numerusform>%n formulářů se uložilo do %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nic se neuložilo. %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n form(s) from this computer?</source>
            <translation>
                <numerusform>Smazat %n formulář z tohoto počítače?</numerusform>
                <numerusform>Smazat %n formuláře z tohoto počítače?</numerusform>
                <numerusform>Smazat %n formulářů z tohoto počítače?</numerusform>
            </translation>
        </message>
        <message>
            <source>Not everything was deleted.</source>
            <translation>Nesmazalo se vše.</translation>
        </message>
        <message>
            <source>Import forms</source>
            <translation>Import formulářů</translation>
        </message>
        <message>
            <source>Packages and bundles (*.zip)</source>
            <translation>Balíky a soubory balíků (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Folder with packages of forms</source>
            <translation>Složka s balíky formulářů</translation>
        </message>
        <message>
            <source>Export forms</source>
            <translation>Export formulářů</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Formuláře v tomto počítači</translation>
        </message>
        <message>
            <source>&amp;Search:</source>
            <translation>&amp;Hledat:</translation>
        </message>
        <message>
            <source>Name, identifier, version</source>
            <translation>Název, identifikátor, verze</translation>
        </message>
        <message>
            <source>Search in the forms</source>
            <translation>Hledat ve formulářích</translation>
        </message>
        <message>
            <source>Import a package or bundle…</source>
            <translation>Importovat balík nebo více balíků…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importovat složku…</translation>
        </message>
        <message>
            <source>About the chosen form</source>
            <translation>O vybraném formuláři</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Vyplnit</translation>
        </message>
        <message>
            <source>Export the chosen…</source>
            <translation>Exportovat vybrané…</translation>
        </message>
        <message>
            <source>Delete the chosen…</source>
            <translation>Smazat vybrané…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Smazat</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Ponechat</translation>
        </message>
    </context>
    <context>
        <name>parafa::ListsSection</name>
        <message>
            <source>Take over lists and evidence</source>
            <translation>Převzít seznamy a důkazy</translation>
        </message>
        <message>
            <source>Bundles (*.zip)</source>
            <translation>Balíky (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Trusted lists are switched off.</source>
            <translation>Důvěryhodné seznamy jsou vypnuté.</translation>
        </message>
        <message>
            <source>Fetching and verifying the lists…</source>
            <translation>Seznamy se stahují a ověřují…</translation>
        </message>
        <message>
            <source>Reading the lists…</source>
            <translation>Seznamy se načítají…</translation>
        </message>
        <message>
            <source>No trusted lists are on this computer yet.</source>
            <translation>V tomto počítači ještě nejsou důvěryhodné seznamy.</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), fetched %1.</source>
            <translation>
                <numerusform>%n seznam, stažený %1.</numerusform>
                <numerusform>%n seznamy, stažené %1.</numerusform>
                <numerusform>%n seznamů, stažených %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) cannot be used.</source>
            <translation>
                <numerusform>%n seznam nelze použít.</numerusform>
                <numerusform>%n seznamy nelze použít.</numerusform>
                <numerusform>%n seznamů nelze použít.</numerusform>
            </translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>Síť vypnul váš správce.</translation>
        </message>
        <message>
            <source>Trusted lists of the states</source>
            <translation>Důvěryhodné seznamy států</translation>
        </message>
        <message>
            <source>Update now</source>
            <translation>Aktualizovat nyní</translation>
        </message>
        <message>
            <source>Asks the network</source>
            <translation>Použije se síť</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Převzít ze souboru…</translation>
        </message>
        <message>
            <source>Save lists and evidence</source>
            <translation>Uložit seznamy a důkazy</translation>
        </message>
        <message>
            <source>Taken over from a bundle of %1: %2</source>
            <translation>Převzato ze souboru z %1: %2</translation>
        </message>
        <message>
            <source>Nothing was taken over. %1</source>
            <translation>Nic se nepřevzalo. %1</translation>
        </message>
        <message>
            <source>Saved to %1: %2</source>
            <translation>Uloženo do %1: %2</translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nic se neuložilo. %1</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n seznam</numerusform>
                <numerusform>%n seznamy</numerusform>
                <numerusform>%n seznamů</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) about certificates</source>
            <translation>
                <numerusform>%n odpověď o certifikátech</numerusform>
                <numerusform>%n odpovědi o certifikátech</numerusform>
                <numerusform>%n odpovědí o certifikátech</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n formulář</numerusform>
                <numerusform>%n formuláře</numerusform>
                <numerusform>%n formulářů</numerusform>
            </translation>
        </message>
        <message>
            <source>Newer ones are here already: %1</source>
            <translation>Novější zde již jsou: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Vynecháno: %1</translation>
        </message>
        <message>
            <source>For a computer without network: a bundle made on another one</source>
            <translation>Pro počítač bez sítě: soubor vytvořený na jiném počítači</translation>
        </message>
        <message>
            <source>Save into a file…</source>
            <translation>Uložit do souboru…</translation>
        </message>
        <message>
            <source>Lists, answers about certificates and forms, for a computer without network</source>
            <translation>Seznamy, odpovědi o certifikátech a formuláře pro počítač bez sítě</translation>
        </message>
    </context>
    <context>
        <name>parafa::MainWindow</name>
        <message>
            <source>About Parafa</source>
            <translation>O programu Parafa</translation>
        </message>
        <message>
            <source>Parafa %1 reads, checks and makes signed documents.</source>
            <translation>Parafa %1 čte, ověřuje a vytváří podepsané dokumenty.</translation>
        </message>
        <message>
            <source>What it says about a signature is an informative result, not a qualified validation service.</source>
            <translation>Co říká o podpisu, je informativní výsledek, nikoli kvalifikovaná služba ověřování.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zavřít</translation>
        </message>
        <message>
            <source>Signed and saved: %1</source>
            <translation>Podepsáno a uloženo: %1</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 se nepodařilo otevřít.</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Podepisování</translation>
        </message>
        <message>
            <source>&amp;Forget recent files</source>
            <translation>&amp;Zapomenout nedávné soubory</translation>
        </message>
        <message>
            <source>Leave without signing?</source>
            <translation>Odejít bez podepsání?</translation>
        </message>
        <message>
            <source>The choice of documents is forgotten. The files themselves stay as they are.</source>
            <translation>Výběr dokumentů se zapomene. Samotné soubory zůstanou, jak jsou.</translation>
        </message>
        <message>
            <source>Keep signing</source>
            <translation>Pokračovat v podepisování</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Odejít</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Otevřít soubor</translation>
        </message>
        <message>
            <source>Signed files and documents (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</source>
            <translation>Podepsané soubory a dokumenty (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Folder for all documents</source>
            <translation>Složka pro všechny dokumenty</translation>
        </message>
        <message>
            <source>Folder for the document</source>
            <translation>Složka pro dokument</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Ukládá se…</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) saved to %1</source>
            <translation>
                <numerusform>%n dokument uložen do %1</numerusform>
                <numerusform>%n dokumenty uloženy do %1</numerusform>
                <numerusform>%n dokumentů uloženo do %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nic se neuložilo. %1</translation>
        </message>
        <message>
            <source>The result was copied.</source>
            <translation>Výsledek byl zkopírován.</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Nástroje</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) printed.</source>
            <translation>
                <numerusform>Vytištěna %n strana.</numerusform>
                <numerusform>Vytištěny %n strany.</numerusform>
                <numerusform>Vytištěno %n stran.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was printed.</source>
            <translation>Nic se nevytisklo.</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>Tiskne se…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Kontrola</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulář</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Uložit zprávu</translation>
        </message>
        <message>
            <source>The report was saved to %1.</source>
            <translation>Zpráva byla uložena do %1.</translation>
        </message>
        <message>
            <source>Leave the form without saving it?</source>
            <translation>Odejít z formuláře bez uložení?</translation>
        </message>
        <message>
            <source>What was filled in is forgotten. A draft keeps it.</source>
            <translation>Vyplněné údaje se zapomenou. V konceptu zůstanou.</translation>
        </message>
        <message>
            <source>Keep filling in</source>
            <translation>Pokračovat ve vyplňování</translation>
        </message>
        <message>
            <source>Save the PDF/A</source>
            <translation>Uložit PDF/A</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Uloženo: %1</translation>
        </message>
        <message>
            <source>The container can no longer be opened.</source>
            <translation>Kontejner už nelze otevřít.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formuláře</translation>
        </message>
        <message>
            <source>Another form is being filled in: save it or leave it first.</source>
            <translation>Vyplňujete jiný formulář: nejprve jej uložte nebo opusťte.</translation>
        </message>
    </context>
    <context>
        <name>parafa::ManyPage</name>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nic nebylo podepsáno.</translation>
        </message>
        <message>
            <source>The folder for the signed files does not exist.</source>
            <translation>Složka pro podepsané soubory neexistuje.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Podepisuje se…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be signed; the table says why.</source>
            <translation>
                <numerusform>%n soubor se nepodařilo podepsat; proč, říká tabulka.</numerusform>
                <numerusform>%n soubory se nepodařilo podepsat; proč, říká tabulka.</numerusform>
                <numerusform>%n souborů se nepodařilo podepsat; proč, říká tabulka.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still wait.</source>
            <translation>
                <numerusform>%n soubor ještě čeká.</numerusform>
                <numerusform>%n soubory ještě čekají.</numerusform>
                <numerusform>%n souborů ještě čeká.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n file(s) are signed.</source>
            <translation>
                <numerusform>Zastaveno. Podepsán je %n soubor.</numerusform>
                <numerusform>Zastaveno. Podepsány jsou %n soubory.</numerusform>
                <numerusform>Zastaveno. Podepsáno je %n souborů.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are signed.</source>
            <translation>
                <numerusform>Podepsán je %n soubor.</numerusform>
                <numerusform>Podepsány jsou %n soubory.</numerusform>
                <numerusform>Podepsáno je %n souborů.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Zkusit znovu %n soubor</numerusform>
                <numerusform>Zkusit znovu %n soubory</numerusform>
                <numerusform>Zkusit znovu %n souborů</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s) together</source>
            <translation>
                <numerusform>Podepsat společně %n dokument</numerusform>
                <numerusform>Podepsat společně %n dokumenty</numerusform>
                <numerusform>Podepsat společně %n dokumentů</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n file(s)</source>
            <translation>
                <numerusform>Podepsat %n soubor</numerusform>
                <numerusform>Podepsat %n soubory</numerusform>
                <numerusform>Podepsat %n souborů</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zpět</translation>
        </message>
        <message>
            <source>Signing… %1 of %2</source>
            <translation>Podepisuje se… %1 z %2</translation>
        </message>
        <message>
            <source>Only containers can get one more signature; there are other files among these.</source>
            <translation>Další podpis lze přidat jen do kontejnerů; mezi soubory jsou i jiné.</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Dokumenty k podpisu</translation>
        </message>
        <message>
            <source>Folder for the signed files</source>
            <translation>Složka pro podepsané soubory</translation>
        </message>
        <message>
            <source>Sign many files</source>
            <translation>Podepsat více souborů</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Co</translation>
        </message>
        <message>
            <source>Each file is signed on its own</source>
            <translation>Každý soubor se podepíše zvlášť</translation>
        </message>
        <message>
            <source>All together in one container</source>
            <translation>Všechny společně v jednom kontejneru</translation>
        </message>
        <message>
            <source>One more signature into each container</source>
            <translation>Další podpis do každého kontejneru</translation>
        </message>
        <message>
            <source>What becomes of the files</source>
            <translation>Co vznikne ze souborů</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Přidat dokumenty…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odebrat</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Vrátit zpět</translation>
        </message>
        <message>
            <source>Puts the file that was removed last back into the table</source>
            <translation>Vrátí do tabulky naposledy odebraný soubor</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Kam</translation>
        </message>
        <message>
            <source>beside each file</source>
            <translation>vedle každého souboru</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrat…</translation>
        </message>
        <message>
            <source>Choose the folder for the signed files</source>
            <translation>Vybrat složku pro podepsané soubory</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ukázat složku</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Průběh podepisování</translation>
        </message>
        <message>
            <source>Files to sign</source>
            <translation>Soubory k podpisu</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>O vybraném souboru</translation>
        </message>
        <message>
            <source>Sign files</source>
            <translation>Podepsat soubory</translation>
        </message>
        <message numerus="yes">
            <source>Also %n file(s) with objections</source>
            <translation>
                <numerusform>I %n soubor s námitkou</numerusform>
                <numerusform>I %n soubory s námitkou</numerusform>
                <numerusform>I %n souborů s námitkou</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parafa::NetworkSection</name>
        <message>
            <source>Proxy: as the system</source>
            <translation>Proxy: podle systému</translation>
        </message>
        <message>
            <source>Proxy: none</source>
            <translation>Proxy: žádný</translation>
        </message>
        <message>
            <source>Proxy: %1</source>
            <translation>Proxy: %1</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správce.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Síť</translation>
        </message>
        <message>
            <source>Ask services whether certificates are still valid</source>
            <translation>Ptát se služeb, zda certifikáty ještě platí</translation>
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
            <translation>(jméno podepisujícího)</translation>
        </message>
        <message>
            <source>The signature in the PDF</source>
            <translation>Podpis v PDF</translation>
        </message>
        <message>
            <source>Show the signature on a page</source>
            <translation>Zobrazit podpis na straně</translation>
        </message>
        <message>
            <source>Draw, move or resize the frame on the page with the mouse; or go to it with Tab and use the arrow keys, with Shift for its size.</source>
            <translation>Rámeček na straně nakreslete, posuňte nebo zvětšete myší; nebo na něj přejděte klávesou Tab a použijte šipky, s klávesou Shift mění velikost.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Důvod</translation>
        </message>
        <message>
            <source>Reason for signing</source>
            <translation>Důvod podepsání</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Místo</translation>
        </message>
        <message>
            <source>Place of signing</source>
            <translation>Místo podepsání</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>neuvedeno</translation>
        </message>
        <message>
            <source>What may still change</source>
            <translation>Co se ještě smí změnit</translation>
        </message>
        <message>
            <source>After this signature</source>
            <translation>Po tomto podpisu</translation>
        </message>
        <message>
            <source>What may change after this signature</source>
            <translation>Co se smí změnit po tomto podpisu</translation>
        </message>
        <message>
            <source>As usual: others may sign and add notes</source>
            <translation>Jako obvykle: jiní smějí podepsat a přidat poznámky</translation>
        </message>
        <message>
            <source>Certify: nothing may change any more</source>
            <translation>Certifikovat: nic se už nesmí změnit</translation>
        </message>
        <message>
            <source>Certify: forms may be filled in and signed</source>
            <translation>Certifikovat: formuláře se smějí vyplnit a podepsat</translation>
        </message>
        <message>
            <source>Certify: forms filled in, signed, and notes added</source>
            <translation>Certifikovat: formuláře vyplnit, podepsat a přidat poznámky</translation>
        </message>
        <message>
            <source>Only the first signature of a document can certify it, and this one is signed already.</source>
            <translation>Certifikovat může jen první podpis dokumentu a tento dokument je už podepsaný.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfText</name>
        <message>
            <source>Reading the text…</source>
            <translation>Čtu text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>Dokument nemá text, jen obrázky.</translation>
        </message>
        <message>
            <source>Text of the document in reading order</source>
            <translation>Text dokumentu v pořadí čtení</translation>
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
            <translation>Tuto stranu nelze vykreslit.</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Strana %1</translation>
        </message>
        <message>
            <source>A picture of the pages. Ctrl+T shows their text in reading order.</source>
            <translation>Obraz stran. Klávesami Ctrl+T se zobrazí jejich text v pořadí ke čtení.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfaBox</name>
        <message>
            <source>%1 made %2 of it.</source>
            <translation>%1 z něj vytvořil %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) compared; each looks as in the original.</source>
            <translation>
                <numerusform>Porovnána %n strana; vypadá jako v původním dokumentu.</numerusform>
                <numerusform>Porovnány %n strany; každá vypadá jako v původním dokumentu.</numerusform>
                <numerusform>Porovnáno %n stran; každá vypadá jako v původním dokumentu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Making PDF/A and comparing it with the original…</source>
            <translation>Vytváří se PDF/A a porovnává se s původním dokumentem…</translation>
        </message>
        <message>
            <source>PDF/A can be made with %1.</source>
            <translation>PDF/A dokáže vytvořit %1.</translation>
        </message>
        <message>
            <source>Make PDF/A</source>
            <translation>Vytvořit PDF/A</translation>
        </message>
        <message>
            <source>Make PDF/A of this document</source>
            <translation>Vytvořit z tohoto dokumentu PDF/A</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Sign the PDF/A</source>
            <translation>Podepsat PDF/A</translation>
        </message>
        <message>
            <source>Save the PDF/A…</source>
            <translation>Uložit PDF/A…</translation>
        </message>
        <message>
            <source>Making PDF/A</source>
            <translation>Vytváření PDF/A</translation>
        </message>
        <message>
            <source>PDF/A of this document</source>
            <translation>PDF/A z tohoto dokumentu</translation>
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
            <translation>Klíč „%1“ na kartě „%2“ vyžaduje PIN při každém podpisu.</translation>
        </message>
        <message>
            <source>PIN of the card “%1”</source>
            <translation>PIN karty „%1“</translation>
        </message>
        <message>
            <source>One last try is left; after a wrong PIN the card is locked.</source>
            <translation>Zbývá poslední pokus; po nesprávném PINu se karta zablokuje.</translation>
        </message>
        <message>
            <source>A wrong PIN was entered before; fewer tries are left.</source>
            <translation>Předtím byl zadán nesprávný PIN; zbývá méně pokusů.</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Podepsat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Zrušit</translation>
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
            <translation>Zleva</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Shora</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Šířka</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Výška</translation>
        </message>
        <message>
            <source>Page of the signature</source>
            <translation>Strana s podpisem</translation>
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
            <translation>Dokument určuje zobrazení otiskem a žádné, které máme, s ním nesouhlasí. Zobrazeny jsou surové údaje jako strom.</translation>
        </message>
        <message>
            <source>The form's presentation is not available: raw data are shown as a tree.</source>
            <translation>Zobrazení formuláře není k dispozici: zobrazeny jsou surové údaje jako strom.</translation>
        </message>
        <message>
            <source>Shown by the published form; its digest matches.</source>
            <translation>Zobrazeno zveřejněným formulářem; jeho otisk souhlasí.</translation>
        </message>
        <message>
            <source>Shown by the published form. The data name no digest to compare it with.</source>
            <translation>Zobrazeno zveřejněným formulářem. Údaje neuvádějí otisk, se kterým by šel porovnat.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer; its digest matches.</source>
            <translation>Zobrazeno balíčkem formuláře z tohoto počítače; jeho otisk souhlasí.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer. The data name no digest to compare it with.</source>
            <translation>Zobrazeno balíčkem formuláře z tohoto počítače. Údaje neuvádějí otisk, se kterým by šel porovnat.</translation>
        </message>
        <message>
            <source>Where this presentation came from is not known.</source>
            <translation>Není známo, odkud toto zobrazení je.</translation>
        </message>
        <message>
            <source>Presentation of the form</source>
            <translation>Zobrazení formuláře</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Pravidla</translation>
        </message>
        <message>
            <source>Check against the rules for forms</source>
            <translation>Zkontrolovat podle pravidel pro formuláře</translation>
        </message>
    </context>
    <context>
        <name>parafa::PreviewPane</name>
        <message>
            <source>Not found</source>
            <translation>Nenalezeno</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 z %2</translation>
        </message>
        <message>
            <source>Select a document to see it.</source>
            <translation>Vyberte dokument, který chcete vidět.</translation>
        </message>
        <message>
            <source>Opening the document…</source>
            <translation>Dokument se otevírá…</translation>
        </message>
        <message>
            <source>The document is empty.</source>
            <translation>Dokument je prázdný.</translation>
        </message>
        <message>
            <source>This document cannot be shown: it is damaged or incomplete. You can save it and try another program.</source>
            <translation>Tento dokument nelze zobrazit: je poškozený nebo neúplný. Můžete jej uložit a zkusit jiný program.</translation>
        </message>
        <message>
            <source>This document is protected by a password and cannot be shown here. You can save it and open it elsewhere.</source>
            <translation>Tento dokument je chráněn heslem a nelze jej zde zobrazit. Můžete jej uložit a otevřít jinde.</translation>
        </message>
        <message>
            <source>This document is too large to be shown here. You can save it and open it elsewhere.</source>
            <translation>Tento dokument je pro zobrazení zde příliš velký. Můžete jej uložit a otevřít jinde.</translation>
        </message>
        <message>
            <source>This document is itself a signed container with documents of its own.</source>
            <translation>Tento dokument je sám podepsaným kontejnerem s vlastními dokumenty.</translation>
        </message>
        <message>
            <source>Showing the document was stopped.</source>
            <translation>Zobrazování dokumentu bylo zastaveno.</translation>
        </message>
        <message>
            <source>This kind of document cannot be shown here. You can save it and open it in the program it belongs to.</source>
            <translation>Tento druh dokumentu zde nelze zobrazit. Můžete jej uložit a otevřít v programu, ke kterému patří.</translation>
        </message>
        <message>
            <source>The document is long; only its beginning is shown.</source>
            <translation>Dokument je dlouhý; zobrazen je pouze jeho začátek.</translation>
        </message>
        <message>
            <source>The text is not in UTF-8; it is shown as Windows-1250.</source>
            <translation>Text není v UTF-8; zobrazuje se jako Windows-1250.</translation>
        </message>
        <message>
            <source>These are raw data as they stand in the file.</source>
            <translation>Toto jsou samotné údaje tak, jak jsou v souboru.</translation>
        </message>
        <message>
            <source>The image is larger than shown.</source>
            <translation>Obrázek je větší, než se zobrazuje.</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Reading the text…</source>
            <translation>Čte se text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>Dokument neobsahuje text, pouze obrázky.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The text of the document in reading order</source>
            <translation>Text dokumentu v pořadí čtení</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>Zobrazit jako text</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Zmenšit</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Na šířku okna</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Zvětšit</translation>
        </message>
        <message>
            <source>Text of the document</source>
            <translation>Text dokumentu</translation>
        </message>
        <message>
            <source>Simplified view of the form</source>
            <translation>Zjednodušené zobrazení formuláře</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázek</translation>
        </message>
        <message>
            <source>Save the document…</source>
            <translation>Uložit dokument…</translation>
        </message>
        <message>
            <source>Open the container</source>
            <translation>Otevřít kontejner</translation>
        </message>
        <message>
            <source>Text to find</source>
            <translation>Hledaný text</translation>
        </message>
        <message>
            <source>Find in the document</source>
            <translation>Hledat v dokumentu</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Předchozí místo</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Další místo</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Zavřít hledání</translation>
        </message>
        <message>
            <source>There is no document to show.</source>
            <translation>Není zde žádný dokument k zobrazení.</translation>
        </message>
        <message>
            <source>This image is not shown because it is too large: %1 × %2 pixels. You can save it and open it elsewhere.</source>
            <translation>Tento obrázek se nezobrazuje, protože je příliš velký: %1 × %2 bodů. Můžete jej uložit a otevřít jinde.</translation>
        </message>
        <message>
            <source>This is a simplified view: the layout is not kept.</source>
            <translation>Toto je zjednodušené zobrazení: rozložení se nezachovalo.</translation>
        </message>
        <message>
            <source>Scripts were not run and nothing was loaded from the network or from other files.</source>
            <translation>Skripty se nespustily a nic se nenačetlo ze sítě ani z jiných souborů.</translation>
        </message>
        <message>
            <source>The pictures of this animation stand still; each can be shown.</source>
            <translation>Obrázky této animace stojí; každý lze zobrazit.</translation>
        </message>
        <message>
            <source>The columns are not separated by commas, as CSV demands, but by “%1”.</source>
            <translation>Sloupce neoddělují čárky, jak žádá CSV, ale „%1“.</translation>
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
            <translation>Náhledy stran</translation>
        </message>
        <message>
            <source>Show small pictures of the pages</source>
            <translation>Ukázat náhledy stran</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabulka</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Předchozí stránka</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Následující stránka</translation>
        </message>
        <message>
            <source>Text beside</source>
            <translation>Text vedle</translation>
        </message>
        <message>
            <source>The picture and the text in reading order side by side</source>
            <translation>Obraz a text v pořadí čtení vedle sebe</translation>
        </message>
        <message>
            <source>Show the text beside the picture</source>
            <translation>Zobrazit text vedle obrazu</translation>
        </message>
    </context>
    <context>
        <name>parafa::PurposeBox</name>
        <message>
            <source>3. For what purpose</source>
            <translation>3. K jakému účelu</translation>
        </message>
        <message>
            <source>Purpose of the signature</source>
            <translation>Účel podpisu</translation>
        </message>
        <message>
            <source>Submission to an office</source>
            <translation>Podání na úřad</translation>
        </message>
        <message>
            <source>Decision or document of an office</source>
            <translation>Rozhodnutí nebo listina úřadu</translation>
        </message>
        <message>
            <source>Officially certified document</source>
            <translation>Úředně ověřená listina</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Něco jiného</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Adresa služby časových razítek</translation>
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
            <translation>B – bez časového razítka</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – s časovým razítkem</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – s důkazy o platnosti</translation>
        </message>
        <message>
            <source>LTA – for archiving</source>
            <translation>LTA – k archivaci</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Atributy</translation>
        </message>
        <message>
            <source>As the Slovak portal wants them</source>
            <translation>Jak je chce slovenský portál</translation>
        </message>
        <message>
            <source>As the European standard wants them</source>
            <translation>Jak je chce evropská norma</translation>
        </message>
        <message>
            <source>It has a time-stamp of the service below.</source>
            <translation>Má časové razítko od služby níže.</translation>
        </message>
        <message>
            <source>It has no time-stamp; its time is that of this computer.</source>
            <translation>Bez časového razítka; čas podpisu je čas tohoto počítače.</translation>
        </message>
        <message>
            <source>The PDF itself is signed (PAdES, level %1).</source>
            <translation>Podepíše se samo PDF (PAdES, úroveň %1).</translation>
        </message>
        <message>
            <source>One signed file with the documents is made (container ASiC-E, %1, level %2).</source>
            <translation>Vznikne jeden podepsaný soubor s dokumenty (kontejner ASiC-E, %1, úroveň %2).</translation>
        </message>
        <message>
            <source>Sign the PDF itself, without a container</source>
            <translation>Podepsat přímo PDF</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementBar</name>
        <message>
            <source>Not asked</source>
            <translation>nezjišťuje se</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správce.</translation>
        </message>
        <message>
            <source>Enough for:</source>
            <translation>Postačuje k:</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>K čemu mají podpisy postačovat</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementSection</name>
        <message>
            <source>Not asked</source>
            <translation>nezjišťuje se</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správce.</translation>
        </message>
        <message>
            <source>Take over requirements</source>
            <translation>Převzít požadavky</translation>
        </message>
        <message>
            <source>Requirements (*.xml)</source>
            <translation>Požadavky (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>For what signatures shall be enough</source>
            <translation>K čemu mají podpisy postačovat</translation>
        </message>
        <message>
            <source>Asked of every file besides whether its signatures are valid: whether they suffice for such an act.</source>
            <translation>Zjišťuje se u každého souboru vedle platnosti podpisů: zda k takovému úkonu postačují.</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Převzít ze souboru…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odebrat</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionChanges</name>
        <message>
            <source>What came after this signature cannot be compared with what was signed.</source>
            <translation>To, co přibylo po tomto podpisu, nelze porovnat s tím, co bylo podepsáno.</translation>
        </message>
        <message>
            <source>After this signature the document was changed in a way that the signature does not allow. Only what stands on the left was signed.</source>
            <translation>Po tomto podpisu byl dokument změněn způsobem, který podpis nedovoluje. Podepsáno bylo jen to, co je vlevo.</translation>
        </message>
        <message>
            <source>After this signature only such things were added as it allows.</source>
            <translation>Po tomto podpisu přibylo jen to, co podpis dovoluje.</translation>
        </message>
        <message>
            <source>Nothing was added after this signature.</source>
            <translation>Po tomto podpisu nic nepřibylo.</translation>
        </message>
        <message>
            <source>After this signature only data for its verification were added: what is seen is the same.</source>
            <translation>Po tomto podpisu přibyla jen data k jeho ověření: to, co je vidět, je stejné.</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionView</name>
        <message>
            <source>This state of the document cannot be shown.</source>
            <translation>Tento stav dokumentu nelze zobrazit.</translation>
        </message>
        <message>
            <source>As it was signed: %1 %2</source>
            <translation>Jak byl podepsán: %1 %2</translation>
        </message>
        <message>
            <source>As it was signed</source>
            <translation>Jak byl podepsán</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>Jak vypadá nyní</translation>
        </message>
        <message>
            <source> (as signed)</source>
            <translation> (jak byl podepsán)</translation>
        </message>
        <message>
            <source>Save the document as it was signed</source>
            <translation>Uložit dokument, jak byl podepsán</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Ukládá se…</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Uloženo jako %1.</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Zmenšit</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Zvětšit</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Zpět k dokumentu</translation>
        </message>
        <message>
            <source>Save as it was signed…</source>
            <translation>Uložit, jak byl podepsán…</translation>
        </message>
        <message>
            <source>What came after the signature</source>
            <translation>Co přibylo po podpisu</translation>
        </message>
        <message>
            <source>The document as it was signed</source>
            <translation>Dokument, jak byl podepsán</translation>
        </message>
        <message>
            <source>The document as it is now</source>
            <translation>Dokument, jak vypadá nyní</translation>
        </message>
    </context>
    <context>
        <name>parafa::SectionView</name>
        <message>
            <source>This part need not be filled in. Left empty, it is left out of the form.</source>
            <translation>Tuto část není třeba vyplnit. Zůstane-li prázdná, ve formuláři nebude.</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Přidat: %1</translation>
        </message>
        <message>
            <source>The form permits no more of these.</source>
            <translation>Formulář jich více nedovoluje.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odstranit</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Odstranit: %1</translation>
        </message>
        <message>
            <source>Go to the part: %1</source>
            <translation>Přejít na část: %1</translation>
        </message>
        <message>
            <source>Choose one (required)</source>
            <translation>Vyberte jednu možnost (povinné)</translation>
        </message>
        <message>
            <source>Choose one</source>
            <translation>Vyberte jednu možnost</translation>
        </message>
        <message>
            <source>Alternative %1</source>
            <translation>Možnost %1</translation>
        </message>
        <message>
            <source>(not chosen)</source>
            <translation>(nevybráno)</translation>
        </message>
        <message>
            <source>Search in the code list %1</source>
            <translation>Hledat v číselníku %1</translation>
        </message>
        <message>
            <source>Item of the code list %1</source>
            <translation>Položka číselníku %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SettingsPage</name>
        <message>
            <source>Nobody is trusted yet: who signed cannot be established.</source>
            <translation>Zatím není nikdo důvěryhodný: kdo podepsal, nelze ověřit.</translation>
        </message>
        <message numerus="yes">
            <source>%n trusted certificate(s).</source>
            <translation>
                <numerusform>%n důvěryhodný certifikát.</numerusform>
                <numerusform>%n důvěryhodné certifikáty.</numerusform>
                <numerusform>%n důvěryhodných certifikátů.</numerusform>
            </translation>
        </message>
        <message>
            <source>Trusted certificates</source>
            <translation>Důvěryhodné certifikáty</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der)</source>
            <translation>Certifikáty (*.pem *.crt *.cer *.der)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Všechny soubory (*)</translation>
        </message>
        <message>
            <source>Folder with trusted certificates</source>
            <translation>Složka s důvěryhodnými certifikáty</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Nastavení</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Jazyk</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Podle systému</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Jazyk okna</translation>
        </message>
        <message>
            <source>Trusted issuers</source>
            <translation>Důvěryhodní vydavatelé</translation>
        </message>
        <message>
            <source>A signature is traced to these certificates. Add only issuers whose certificates you obtained in a way you rely on.</source>
            <translation>Podpis se odvozuje od těchto certifikátů. Přidejte pouze vydavatele, jejichž certifikáty jste získali způsobem, na který spoléháte.</translation>
        </message>
        <message>
            <source>Add certificates…</source>
            <translation>Přidat certifikáty…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Přidat složku…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Odebrat</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zpět</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Nastavil váš správce.</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignatureDetails</name>
        <message>
            <source>Certificate of the signer</source>
            <translation>Certifikát podepisujícího</translation>
        </message>
        <message>
            <source>Enclosed certificate: %1</source>
            <translation>Přiložený certifikát: %1</translation>
        </message>
        <message>
            <source>Issued by: %1</source>
            <translation>Vydavatel: %1</translation>
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
            <translation>Výsledek podle normy</translation>
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
            <translation>Otisk</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Místo</translation>
        </message>
        <message>
            <source>Claimed role</source>
            <translation>Uvedená role</translation>
        </message>
        <message>
            <source>Certified role</source>
            <translation>Osvědčená role</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Závazek</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Politika</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>Uložen v</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Pokrývá</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>a ještě %n dokument</numerusform>
                <numerusform>a ještě %n dokumenty</numerusform>
                <numerusform>a ještě %n dokumentů</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed, as the signer claims</source>
            <translation>Podepsáno, jak uvádí podepisující</translation>
        </message>
        <message>
            <source>Time-stamped, proven</source>
            <translation>Časové razítko, prokázané</translation>
        </message>
        <message>
            <source>Time-stamped, not proven</source>
            <translation>Časové razítko, neprokázané</translation>
        </message>
        <message>
            <source>Certificate of the signer valid from</source>
            <translation>Certifikát podepisujícího začíná platit</translation>
        </message>
        <message>
            <source>Certificate of the signer valid until</source>
            <translation>Certifikát podepisujícího přestává platit</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Ověřeno</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Časy</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Držitel</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Vydavatel</translation>
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
            <translation>Klíč</translation>
        </message>
        <message>
            <source>Meant for signing documents</source>
            <translation>Určen k podepisování dokumentů</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ano</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>neuvedeno</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopírovat</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Kopírovat podrobnosti</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Zpět k dokumentu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Název</translation>
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
            <translation>Důkazní záznam, prokázaný</translation>
        </message>
        <message>
            <source>Evidence record, not proven</source>
            <translation>Důkazní záznam, neprokázaný</translation>
        </message>
        <message>
            <source>From now on the result can become final</source>
            <translation>Od té doby může být výsledek konečný</translation>
        </message>
        <message>
            <source>Renew before: a further time-stamp is needed to keep the proof</source>
            <translation>Obnovit do: k zachování důkazu je třeba další časové razítko</translation>
        </message>
        <message>
            <source>Evidence record</source>
            <translation>Důkazní záznam</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>covers what it protects, unchanged</source>
            <translation>pokrývá, co chrání, a to se nezměnilo</translation>
        </message>
        <message>
            <source>does not fit what it protects</source>
            <translation>neodpovídá tomu, co má chránit</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>nelze posoudit</translation>
        </message>
        <message>
            <source>Existed at</source>
            <translation>Existovalo</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Zjištění</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Zjištění</translation>
        </message>
        <message>
            <source>Copy the value</source>
            <translation>Kopírovat hodnotu</translation>
        </message>
        <message>
            <source>Kind by law</source>
            <translation>Druh podle zákona</translation>
        </message>
        <message>
            <source>Signed for</source>
            <translation>Podepsáno za</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturePlacer</name>
        <message>
            <source>No place has been chosen yet.</source>
            <translation>Místo zatím není vybráno.</translation>
        </message>
        <message>
            <source>Page %1, %2 mm from the left, %3 mm from the top, %4 mm wide, %5 mm high.</source>
            <translation>Strana %1, %2 mm zleva, %3 mm shora, šířka %4 mm, výška %5 mm.</translation>
        </message>
        <message>
            <source>Arrow keys move it, Shift and arrow keys change its size, Page Up and Page Down change the page.</source>
            <translation>Šipky ho posouvají, Shift a šipky mění velikost, Page Up a Page Down mění stranu.</translation>
        </message>
        <message>
            <source>Place of the signature on the page</source>
            <translation>Místo podpisu na straně</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturesModel</name>
        <message>
            <source>%1, claimed by the signer</source>
            <translation>%1, uvedl podepisující</translation>
        </message>
        <message>
            <source>no time stated</source>
            <translation>čas neuveden</translation>
        </message>
        <message>
            <source>covers %1 of %2</source>
            <translation>pokrývá %1 z %2</translation>
        </message>
        <message>
            <source>Signature %1</source>
            <translation>Podpis %1</translation>
        </message>
        <message>
            <source>covers the selected document</source>
            <translation>pokrývá vybraný dokument</translation>
        </message>
        <message>
            <source>%1, proven</source>
            <translation>%1, prokázáno</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningPage</name>
        <message>
            <source>A file of this name exists already.</source>
            <translation>Soubor s tímto názvem již existuje.</translation>
        </message>
        <message>
            <source>Choose another name, or choose the file again to replace it.</source>
            <translation>Zvolte jiný název, nebo soubor vyberte znovu, chcete-li jej nahradit.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Podepisuje se…</translation>
        </message>
        <message>
            <source>Signing was stopped; nothing was saved.</source>
            <translation>Podepisování bylo zastaveno; nic se neuložilo.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nic se nepodepsalo.</translation>
        </message>
        <message numerus="yes">
            <source>Add a signature over %n document(s)</source>
            <translation>
                <numerusform>Přidat podpis k %n dokumentu</numerusform>
                <numerusform>Přidat podpis k %n dokumentům</numerusform>
                <numerusform>Přidat podpis k %n dokumentům</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s)</source>
            <translation>
                <numerusform>Podepsat %n dokument</numerusform>
                <numerusform>Podepsat %n dokumenty</numerusform>
                <numerusform>Podepsat %n dokumentů</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zpět</translation>
        </message>
        <message>
            <source>Add a signature to %1</source>
            <translation>Přidat podpis do %1</translation>
        </message>
        <message>
            <source>Sign documents</source>
            <translation>Podepsat dokumenty</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Průběh podepisování</translation>
        </message>
        <message>
            <source>Counter-sign</source>
            <translation>Potvrdit podpisem</translation>
        </message>
        <message>
            <source>Counter-sign the signature of %1</source>
            <translation>Potvrdit podpis: %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningQueue</name>
        <message>
            <source>being looked at…</source>
            <translation>prohlíží se…</translation>
        </message>
        <message>
            <source>ready to be signed</source>
            <translation>připraven k podpisu</translation>
        </message>
        <message>
            <source>being signed…</source>
            <translation>podepisuje se…</translation>
        </message>
        <message>
            <source>signed: %1</source>
            <translation>podepsáno: %1</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Soubor</translation>
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
            <translation>Pusťte sem podepsaný soubor k ověření
nebo dokumenty k podepsání.</translation>
        </message>
        <message>
            <source>Check a file…</source>
            <translation>Ověřit soubor…</translation>
        </message>
        <message>
            <source>Opens a signed file, shows its documents and says whether the signatures hold</source>
            <translation>Otevře podepsaný soubor, ukáže jeho dokumenty a řekne, zda podpisy platí</translation>
        </message>
        <message>
            <source>Sign documents…</source>
            <translation>Podepsat dokumenty…</translation>
        </message>
        <message>
            <source>Puts documents of your choice into a new signed container</source>
            <translation>Vloží vybrané dokumenty do nového podepsaného kontejneru</translation>
        </message>
        <message>
            <source>Saves the documents of a signed container into a folder</source>
            <translation>Uloží dokumenty podepsaného kontejneru do složky</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Nedávno otevřené</translation>
        </message>
        <message>
            <source>Recently opened files</source>
            <translation>Nedávno otevřené soubory</translation>
        </message>
        <message>
            <source>Review many files…</source>
            <translation>Zkontrolovat mnoho souborů…</translation>
        </message>
        <message>
            <source>Checks many signed files and lists the results in a table</source>
            <translation>Ověří mnoho podepsaných souborů a výsledky vypíše do tabulky</translation>
        </message>
        <message>
            <source>Fill in a form…</source>
            <translation>Vyplnit formulář…</translation>
        </message>
        <message>
            <source>Shows a form to fill in and makes a file of it that can be signed</source>
            <translation>Ukáže formulář k vyplnění a vytvoří z něj soubor, který lze podepsat</translation>
        </message>
        <message>
            <source>Save documents…</source>
            <translation>Uložit dokumenty…</translation>
        </message>
    </context>
    <context>
        <name>parafa::TargetBox</name>
        <message>
            <source>Save the signed PDF</source>
            <translation>Uložit podepsané PDF</translation>
        </message>
        <message>
            <source>Save the signed container</source>
            <translation>Uložit podepsaný kontejner</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Signed containers (*.asice)</source>
            <translation>Podepsané kontejnery (*.asice)</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Kam</translation>
        </message>
        <message>
            <source>New signed PDF</source>
            <translation>Nové podepsané PDF</translation>
        </message>
        <message>
            <source>New signed container</source>
            <translation>Nový podepsaný kontejner</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrat…</translation>
        </message>
        <message>
            <source>Choose where to save</source>
            <translation>Vybrat, kam uložit</translation>
        </message>
        <message>
            <source>Save the signed file</source>
            <translation>Uložit podepsaný soubor</translation>
        </message>
        <message>
            <source>3. Where to</source>
            <translation>3. Kam</translation>
        </message>
        <message>
            <source>New signed file</source>
            <translation>Nový podepsaný soubor</translation>
        </message>
    </context>
    <context>
        <name>parafa::TaskPanel</name>
        <message>
            <source>This folder does not exist.</source>
            <translation>Tato složka neexistuje.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zavřít</translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Zkusit znovu %n soubor</numerusform>
                <numerusform>Zkusit znovu %n soubory</numerusform>
                <numerusform>Zkusit znovu %n souborů</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 are done.</source>
            <translation>Hotovo je %1 z %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) failed.</source>
            <translation>
                <numerusform>%n soubor se nezdařil.</numerusform>
                <numerusform>%n soubory se nezdařily.</numerusform>
                <numerusform>%n souborů se nezdařilo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were not reached.</source>
            <translation>
                <numerusform>Na %n soubor nedošlo.</numerusform>
                <numerusform>Na %n soubory nedošlo.</numerusform>
                <numerusform>Na %n souborů nedošlo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder for the new files</source>
            <translation>Složka pro nové soubory</translation>
        </message>
        <message numerus="yes">
            <source>Add a time-stamp to %n file(s) of the table</source>
            <translation>
                <numerusform>Připojit časové razítko k %n souboru z tabulky</numerusform>
                <numerusform>Připojit časové razítko k %n souborům z tabulky</numerusform>
                <numerusform>Připojit časové razítko k %n souborům z tabulky</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save a report of each of %n file(s) of the table</source>
            <translation>
                <numerusform>Uložit zprávu o %n souboru z tabulky</numerusform>
                <numerusform>Uložit zprávu o každém z %n souborů z tabulky</numerusform>
                <numerusform>Uložit zprávu o každém z %n souborů z tabulky</numerusform>
            </translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Úroveň</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – s časovým razítkem</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – s důkazy o platnosti</translation>
        </message>
        <message>
            <source>LTA – for archiving, also renews</source>
            <translation>LTA – k archivaci, i obnoví</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Adresa služby časových razítek</translation>
        </message>
        <message>
            <source>Format of the reports</source>
            <translation>Formát zpráv</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Kam</translation>
        </message>
        <message>
            <source>Copies with the time-stamp in a folder</source>
            <translation>Kopie s razítkem do složky</translation>
        </message>
        <message>
            <source>The files themselves are replaced</source>
            <translation>Samotné soubory se nahradí</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Složka</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrat…</translation>
        </message>
        <message>
            <source>Choose the folder for the new files</source>
            <translation>Vybrat složku pro nové soubory</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Průběh</translation>
        </message>
        <message>
            <source>What failed</source>
            <translation>Co se nezdařilo</translation>
        </message>
        <message>
            <source>Add time-stamps</source>
            <translation>Připojit časová razítka</translation>
        </message>
        <message>
            <source>Save reports</source>
            <translation>Uložit zprávy</translation>
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
            <translation>Služby časových razítek</translation>
        </message>
        <message>
            <source>Signing proposes these services, the first one by itself.</source>
            <translation>Při podepisování se nabízejí tyto služby; první je předvolená.</translation>
        </message>
        <message>
            <source>Address of a further service</source>
            <translation>Adresa další služby</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Přidat</translation>
        </message>
    </context>
    <context>
        <name>parafa::ValueEditor</name>
        <message>
            <source>Yes</source>
            <translation>Ano</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ne</translation>
        </message>
        <message>
            <source>(not filled in)</source>
            <translation>(nevyplněno)</translation>
        </message>
        <message>
            <source>Choose from a calendar</source>
            <translation>Vybrat z kalendáře</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>například %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::VerdictBanner</name>
        <message>
            <source>Why?</source>
            <translation>Proč?</translation>
        </message>
        <message>
            <source>Why: the single steps of the check</source>
            <translation>Proč: jednotlivé kroky ověření</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zastavit</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Zastavit ověřování</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Průběh ověřování</translation>
        </message>
        <message>
            <source>Steps of the check</source>
            <translation>Kroky ověření</translation>
        </message>
    </context>
    <context>
        <name>parafa::VisibleBox</name>
        <message>
            <source>Image of the signature</source>
            <translation>Obrázek podpisu</translation>
        </message>
        <message>
            <source>Images (*.png *.jpg *.jpeg)</source>
            <translation>Obrázky (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Show who signs, when, why and where</source>
            <translation>Ukázat, kdo, kdy, proč a kde podepisuje</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Jazyk</translation>
        </message>
        <message>
            <source>Language of the visible signature</source>
            <translation>Jazyk viditelného podpisu</translation>
        </message>
        <message>
            <source>Own text</source>
            <translation>Vlastní text</translation>
        </message>
        <message>
            <source>Own text in the visible signature</source>
            <translation>Vlastní text ve viditelném podpisu</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Obrázek</translation>
        </message>
        <message>
            <source>Image in the visible signature, PNG or JPEG</source>
            <translation>Obrázek ve viditelném podpisu, PNG nebo JPEG</translation>
        </message>
        <message>
            <source>none</source>
            <translation>žádný</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vybrat…</translation>
        </message>
        <message>
            <source>Choose the image</source>
            <translation>Vybrat obrázek</translation>
        </message>
    </context>
    <context>
        <name>parafa::WindowActions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Otevřít…</translation>
        </message>
        <message>
            <source>Open a signed file or a document</source>
            <translation>Otevřít podepsaný soubor nebo dokument</translation>
        </message>
        <message>
            <source>Si&amp;gn…</source>
            <translation>&amp;Podepsat…</translation>
        </message>
        <message>
            <source>Sign documents into a new container</source>
            <translation>Podepsat dokumenty do nového kontejneru</translation>
        </message>
        <message>
            <source>&amp;Save this document…</source>
            <translation>&amp;Uložit tento dokument…</translation>
        </message>
        <message>
            <source>Save the selected document into a folder</source>
            <translation>Uložit vybraný dokument do složky</translation>
        </message>
        <message>
            <source>Save &amp;all documents…</source>
            <translation>Uložit &amp;všechny dokumenty…</translation>
        </message>
        <message>
            <source>Save all documents of the container into a folder</source>
            <translation>Uložit všechny dokumenty kontejneru do složky</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Tisknout…</translation>
        </message>
        <message>
            <source>Print what the preview shows</source>
            <translation>Vytisknout to, co ukazuje náhled</translation>
        </message>
        <message>
            <source>&amp;Close the file</source>
            <translation>&amp;Zavřít soubor</translation>
        </message>
        <message>
            <source>Go back to the start page</source>
            <translation>Zpět na úvodní stranu</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Skončit</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Zavřít okno</translation>
        </message>
        <message>
            <source>&amp;Copy the result as text</source>
            <translation>&amp;Kopírovat výsledek jako text</translation>
        </message>
        <message>
            <source>Copy the verdict and the findings</source>
            <translation>Kopírovat výsledek a zjištění</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Hledat…</translation>
        </message>
        <message>
            <source>Find text in the document</source>
            <translation>Hledat text v dokumentu</translation>
        </message>
        <message>
            <source>&amp;Larger</source>
            <translation>Zvětš&amp;it</translation>
        </message>
        <message>
            <source>Show the document larger</source>
            <translation>Zobrazit dokument větší</translation>
        </message>
        <message>
            <source>&amp;Smaller</source>
            <translation>Z&amp;menšit</translation>
        </message>
        <message>
            <source>Show the document smaller</source>
            <translation>Zobrazit dokument menší</translation>
        </message>
        <message>
            <source>Fit to &amp;width</source>
            <translation>Na &amp;šířku okna</translation>
        </message>
        <message>
            <source>Make the page as wide as the window</source>
            <translation>Strana na šířku okna</translation>
        </message>
        <message>
            <source>&amp;Rotate</source>
            <translation>&amp;Otočit</translation>
        </message>
        <message>
            <source>Turn the page clockwise</source>
            <translation>Otočit stranu po směru hodinových ručiček</translation>
        </message>
        <message>
            <source>As &amp;text</source>
            <translation>Jako &amp;text</translation>
        </message>
        <message>
            <source>Show the text of the document in reading order</source>
            <translation>Ukázat text dokumentu v pořadí čtení</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>&amp;Další část okna</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Přejít do další části okna</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>&amp;Předchozí část okna</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Přejít do předchozí části okna</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>Zpě&amp;t</translation>
        </message>
        <message>
            <source>Go one level back</source>
            <translation>O úroveň zpět</translation>
        </message>
        <message>
            <source>&amp;Why this result</source>
            <translation>&amp;Proč takový výsledek</translation>
        </message>
        <message>
            <source>Show the single steps of the check</source>
            <translation>Ukázat jednotlivé kroky ověření</translation>
        </message>
        <message>
            <source>C&amp;ertificate of the signer…</source>
            <translation>&amp;Certifikát podepisujícího…</translation>
        </message>
        <message>
            <source>Show the certificate of the selected signature</source>
            <translation>Ukázat certifikát vybraného podpisu</translation>
        </message>
        <message>
            <source>&amp;About Parafa</source>
            <translation>&amp;O programu Parafa</translation>
        </message>
        <message>
            <source>What this program is</source>
            <translation>Co je tento program</translation>
        </message>
        <message>
            <source>Signature &amp;%1</source>
            <translation>Podpis &amp;%1</translation>
        </message>
        <message>
            <source>Go to this signature</source>
            <translation>Přejít na tento podpis</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Podle &amp;systému</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Soubor</translation>
        </message>
        <message>
            <source>&amp;Recent files</source>
            <translation>&amp;Nedávné soubory</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Zobrazit</translation>
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
            <translation>Ná&amp;pověda</translation>
        </message>
        <message>
            <source>S&amp;ettings</source>
            <translation>&amp;Nastavení</translation>
        </message>
        <message>
            <source>Language and trusted issuers</source>
            <translation>Jazyk a důvěryhodní vydavatelé</translation>
        </message>
        <message>
            <source>&amp;Review many files…</source>
            <translation>Z&amp;kontrolovat mnoho souborů…</translation>
        </message>
        <message>
            <source>Check many signed files and list the results</source>
            <translation>Ověřit mnoho podepsaných souborů a vypsat výsledky</translation>
        </message>
        <message>
            <source>Fill in a &amp;form…</source>
            <translation>Vyplnit &amp;formulář…</translation>
        </message>
        <message>
            <source>Fill in an electronic form</source>
            <translation>Vyplnit elektronický formulář</translation>
        </message>
        <message>
            <source>Save the re&amp;port…</source>
            <translation>Uložit &amp;zprávu…</translation>
        </message>
        <message>
            <source>Save the report about the check as HTML, PDF or XML</source>
            <translation>Uložit zprávu o ověření jako HTML, PDF nebo XML</translation>
        </message>
        <message>
            <source>Open &amp;with another program</source>
            <translation>Otevřít v &amp;jiném programu</translation>
        </message>
        <message>
            <source>Open a copy of the selected document with the program for its kind</source>
            <translation>Otevře kopii vybraného dokumentu v programu pro jeho druh</translation>
        </message>
        <message>
            <source>Small pi&amp;ctures of the pages</source>
            <translation>Náhledy &amp;stran</translation>
        </message>
        <message>
            <source>Show a list of the pages beside the PDF</source>
            <translation>Ukázat seznam stran vedle PDF</translation>
        </message>
        <message>
            <source>As it was si&amp;gned</source>
            <translation>Jak byl p&amp;odepsán</translation>
        </message>
        <message>
            <source>Show the PDF as it was signed beside the PDF as it is now</source>
            <translation>Ukázat PDF, jak bylo podepsáno, vedle PDF, jak vypadá nyní</translation>
        </message>
        <message>
            <source>For&amp;mat and identifiers</source>
            <translation>For&amp;mát a identifikátory</translation>
        </message>
        <message>
            <source>Show what the document is, whether it may be used, and its identifiers</source>
            <translation>Zobrazit, co dokument je, zda jej lze použít, a jeho identifikátory</translation>
        </message>
        <message>
            <source>Forms on this &amp;computer…</source>
            <translation>Formuláře v počít&amp;ači…</translation>
        </message>
        <message>
            <source>See, import, export and delete forms</source>
            <translation>Prohlížet, importovat, exportovat a mazat formuláře</translation>
        </message>
        <message>
            <source>Te&amp;xt beside the picture</source>
            <translation>Te&amp;xt vedle obrazu</translation>
        </message>
        <message>
            <source>Show a PDF and its text in reading order side by side</source>
            <translation>Zobrazit PDF a jeho text v pořadí čtení vedle sebe</translation>
        </message>
        <message>
            <source>C&amp;ounter-sign…</source>
            <translation>Po&amp;tvrdit podpisem…</translation>
        </message>
        <message>
            <source>Sign the selected signature</source>
            <translation>Podepsat vybraný podpis</translation>
        </message>
    </context>
</TS>
