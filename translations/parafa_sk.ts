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
        <message>
            <source>Drop files or folders here.</source>
            <translation>Pustite sem súbory alebo priečinky.</translation>
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
            <source>Make a form file…</source>
            <translation>Vytvoriť súbor formulára…</translation>
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
            <source>This is a simplified view: the layout of the form is not kept.</source>
            <translation>Toto je zjednodušené zobrazenie: rozloženie formulára nie je zachované.</translation>
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
            <source>Signing presentation, %1</source>
            <translation>Podpisová prezentácia, %1</translation>
        </message>
        <message>
            <source>text</source>
            <translation>text</translation>
        </message>
        <message>
            <source> · published form</source>
            <translation> · zverejnený formulár</translation>
        </message>
        <message>
            <source> · form from this computer</source>
            <translation> · formulár z tohto počítača</translation>
        </message>
        <message>
            <source> · template from the document</source>
            <translation> · šablóna z dokumentu</translation>
        </message>
        <message>
            <source> · digest matches</source>
            <translation> · odtlačok súhlasí</translation>
        </message>
        <message>
            <source> · digest does not match</source>
            <translation> · odtlačok nesúhlasí</translation>
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
            <source>It has no time-stamp: the time in it is the one of this computer.</source>
            <translation>Nemá časovú pečiatku: čas v ňom je čas tohto počítača.</translation>
        </message>
        <message>
            <source>The signature lies inside the PDF, form PAdES, baseline level %1.</source>
            <translation>Podpis je vnútri PDF, forma PAdES, základná úroveň %1.</translation>
        </message>
        <message>
            <source>Container ASiC-E with a signature of form %1, baseline level %2.</source>
            <translation>Kontajner ASiC-E s podpisom formy %1, základná úroveň %2.</translation>
        </message>
        <message>
            <source>Sign inside the PDF (PAdES), without a container</source>
            <translation>Podpísať vnútri PDF (PAdES), bez kontajnera</translation>
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
    </context>
    <context>
        <name>parafa::SigningPage</name>
        <message>
            <source>not looked at yet</source>
            <translation>zatiaľ neprezreté</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Dokumenty na podpis</translation>
        </message>
        <message>
            <source>Save the signed container</source>
            <translation>Uložiť podpísaný kontajner</translation>
        </message>
        <message>
            <source>Signed containers (*.asice)</source>
            <translation>Podpísané kontajnery (*.asice)</translation>
        </message>
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
            <source>Choose…</source>
            <translation>Vybrať…</translation>
        </message>
        <message>
            <source>New signed container</source>
            <translation>Nový podpísaný kontajner</translation>
        </message>
        <message>
            <source>Choose where to save</source>
            <translation>Vybrať, kam uložiť</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Priebeh podpisovania</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Kam</translation>
        </message>
        <message>
            <source>Save the signed PDF</source>
            <translation>Uložiť podpísané PDF</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Dokumenty PDF (*.pdf)</translation>
        </message>
        <message>
            <source>New signed PDF</source>
            <translation>Nové podpísané PDF</translation>
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
            <source>Take documents out…</source>
            <translation>Vybrať dokumenty von…</translation>
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
    </context>
</TS>
