<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BatchRow</name>
        <message>
            <source>not valid or unreadable</source>
            <translation>not valid or unreadable</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>cannot be judged</translation>
        </message>
        <message>
            <source>look at them</source>
            <translation>look at them</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>preliminary</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>valid</translation>
        </message>
        <message>
            <source>unsigned</source>
            <translation>unsigned</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
    </context>
    <context>
        <name>BatchStore</name>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Time (UTC)</source>
            <translation>Time (UTC)</translation>
        </message>
        <message>
            <source>Time proven</source>
            <translation>Time proven</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>Signatures</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Renew before (UTC)</source>
            <translation>Renew before (UTC)</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Review of signed files</source>
            <translation>Review of signed files</translation>
        </message>
        <message>
            <source>Enough for</source>
            <translation>Enough for</translation>
        </message>
    </context>
    <context>
        <name>ShownText</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n byte</numerusform>
                <numerusform>%n bytes</numerusform>
            </translation>
        </message>
        <message>
            <source>Electronic form</source>
            <translation>Electronic form</translation>
        </message>
        <message>
            <source>Signed container</source>
            <translation>Signed container</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
    </context>
    <context>
        <name>ShownVerdict</name>
        <message>
            <source>Signed in the name of: %1.</source>
            <translation>Signed in the name of: %1.</translation>
        </message>
        <message>
            <source>Claimed time: %1.</source>
            <translation>Claimed time: %1.</translation>
        </message>
        <message>
            <source>%1, baseline level %2</source>
            <translation>%1, baseline level %2</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>not checked</translation>
        </message>
        <message>
            <source>registration number %1</source>
            <translation>registration number %1</translation>
        </message>
        <message>
            <source>authorisation %1</source>
            <translation>authorisation %1</translation>
        </message>
        <message>
            <source>Signed by: %1.</source>
            <translation>Signed by: %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::AddressesSection</name>
        <message>
            <source>European list of lists</source>
            <translation>European list of lists</translation>
        </message>
        <message>
            <source>trusted list</source>
            <translation>trusted list</translation>
        </message>
        <message>
            <source>time-stamps</source>
            <translation>time-stamps</translation>
        </message>
        <message>
            <source>state of certificates</source>
            <translation>state of certificates</translation>
        </message>
        <message>
            <source>certificates, instead of %1</source>
            <translation>certificates, instead of %1</translation>
        </message>
        <message>
            <source>revoked certificates</source>
            <translation>revoked certificates</translation>
        </message>
        <message>
            <source>certificates of issuers</source>
            <translation>certificates of issuers</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>forms</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>switched off</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>not asked</translation>
        </message>
        <message>
            <source>being asked…</source>
            <translation>being asked…</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>answers</translation>
        </message>
        <message>
            <source>does not answer: %1</source>
            <translation>does not answer: %1</translation>
        </message>
        <message>
            <source>%1, set by your administrator</source>
            <translation>%1, set by your administrator</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Ask whether they answer</source>
            <translation>Ask whether they answer</translation>
        </message>
        <message>
            <source>Read the addresses anew</source>
            <translation>Read the addresses anew</translation>
        </message>
        <message>
            <source>Show the addresses</source>
            <translation>Show the addresses</translation>
        </message>
        <message>
            <source>Which computers the program may ask, and what for. An administrator can replace each of them.</source>
            <translation>Which computers the program may ask, and what for. An administrator can replace each of them.</translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>The network is switched off by your administrator.</translation>
        </message>
        <message>
            <source>Addresses of services</source>
            <translation>Addresses of services</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchModel</name>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>checking…</translation>
        </message>
        <message>
            <source>%1, claimed</source>
            <translation>%1, claimed</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Renew before</source>
            <translation>Renew before</translation>
        </message>
        <message>
            <source>enough</source>
            <translation>enough</translation>
        </message>
        <message>
            <source>not enough</source>
            <translation>not enough</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Enough</translation>
        </message>
    </context>
    <context>
        <name>parafa::BatchPage</name>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tables (*.csv)</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>Web pages (*.html)</translation>
        </message>
        <message>
            <source>Looking for files…</source>
            <translation>Looking for files…</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are checked.</source>
            <translation>
                <numerusform>%n file is checked.</numerusform>
                <numerusform>All %n files are checked.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused: %1 of %2 are checked.</source>
            <translation>Paused: %1 of %2 are checked.</translation>
        </message>
        <message>
            <source>%1 of %2 are checked.</source>
            <translation>%1 of %2 are checked.</translation>
        </message>
        <message>
            <source>All: %1</source>
            <translation>All: %1</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Files to review</source>
            <translation>Files to review</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>Folder to watch</translation>
        </message>
        <message>
            <source>Folder to review</source>
            <translation>Folder to review</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Save the table</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
        <message>
            <source>The table could not be saved to %1.</source>
            <translation>The table could not be saved to %1.</translation>
        </message>
        <message>
            <source>Review of many files</source>
            <translation>Review of many files</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Add files…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Add a folder…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>Watch a folder…</translation>
        </message>
        <message>
            <source>Check all again</source>
            <translation>Check all again</translation>
        </message>
        <message>
            <source>Save as a table (CSV)…</source>
            <translation>Save as a table (CSV)…</translation>
        </message>
        <message>
            <source>Save as a page (HTML)…</source>
            <translation>Save as a page (HTML)…</translation>
        </message>
        <message>
            <source>Empty the table</source>
            <translation>Empty the table</translation>
        </message>
        <message>
            <source>Search in the table</source>
            <translation>Search in the table</translation>
        </message>
        <message>
            <source>Progress of the review</source>
            <translation>Progress of the review</translation>
        </message>
        <message>
            <source>Reviewed files</source>
            <translation>Reviewed files</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>About the chosen file</translation>
        </message>
        <message>
            <source>Open this file</source>
            <translation>Open this file</translation>
        </message>
        <message>
            <source>New files of %1 are checked as they come.</source>
            <translation>New files of %1 are checked as they come.</translation>
        </message>
        <message>
            <source>Watch the folder no more</source>
            <translation>Watch the folder no more</translation>
        </message>
        <message>
            <source>Add time-stamps to the files shown…</source>
            <translation>Add time-stamps to the files shown…</translation>
        </message>
        <message>
            <source>Save a report of each file shown…</source>
            <translation>Save a report of each file shown…</translation>
        </message>
        <message>
            <source>Renewals due</source>
            <translation>Renewals due</translation>
        </message>
        <message>
            <source>Any renewal date</source>
            <translation>Any renewal date</translation>
        </message>
        <message>
            <source>Renewal overdue</source>
            <translation>Renewal overdue</translation>
        </message>
        <message>
            <source>To renew within 30 days</source>
            <translation>To renew within 30 days</translation>
        </message>
        <message>
            <source>To renew within 90 days</source>
            <translation>To renew within 90 days</translation>
        </message>
        <message>
            <source>To renew within a year</source>
            <translation>To renew within a year</translation>
        </message>
        <message>
            <source>Files by whether their signatures are enough</source>
            <translation>Files by whether their signatures are enough</translation>
        </message>
        <message>
            <source>Enough or not</source>
            <translation>Enough or not</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>Enough</translation>
        </message>
        <message>
            <source>Not enough</source>
            <translation>Not enough</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>For what the signatures shall be enough</translation>
        </message>
        <message>
            <source>Enough for: not asked</source>
            <translation>Enough for: not asked</translation>
        </message>
        <message>
            <source>Enough for: %1</source>
            <translation>Enough for: %1</translation>
        </message>
        <message>
            <source>Drop signed files or whole folders here.
Each one is checked, and the results come into a table.</source>
            <translation>Drop signed files or whole folders here.
Each one is checked, and the results come into a table.</translation>
        </message>
        <message>
            <source>No file matches the filters.</source>
            <translation>No file matches the filters.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentPage</name>
        <message>
            <source>Opening…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Checking the signatures…</source>
            <translation>Checking the signatures…</translation>
        </message>
        <message>
            <source>The documents can already be read.</source>
            <translation>The documents can already be read.</translation>
        </message>
        <message>
            <source>The check was stopped.</source>
            <translation>The check was stopped.</translation>
        </message>
        <message>
            <source>Nothing is known about the signatures.</source>
            <translation>Nothing is known about the signatures.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>The signatures could not be checked.</source>
            <translation>The signatures could not be checked.</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Sign…</translation>
        </message>
        <message>
            <source>&amp;Documents (%1)</source>
            <translation>&amp;Documents (%1)</translation>
        </message>
        <message>
            <source>Si&amp;gnatures (%1)</source>
            <translation>Si&amp;gnatures (%1)</translation>
        </message>
        <message>
            <source>Fi&amp;ndings (%1)</source>
            <translation>Fi&amp;ndings (%1)</translation>
        </message>
        <message>
            <source>There are no signatures.</source>
            <translation>There are no signatures.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Not checked.</source>
            <translation>Not checked.</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>Signatures</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Save this document…</source>
            <translation>Save this document…</translation>
        </message>
        <message>
            <source>Save all documents…</source>
            <translation>Save all documents…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Back to the file around this one</source>
            <translation>Back to the file around this one</translation>
        </message>
        <message>
            <source>Open with another program</source>
            <translation>Open with another program</translation>
        </message>
        <message>
            <source>Copy the name</source>
            <translation>Copy the name</translation>
        </message>
        <message>
            <source>Copy the SHA-256 fingerprint</source>
            <translation>Copy the SHA-256 fingerprint</translation>
        </message>
        <message>
            <source>Copy the identifier of the signature</source>
            <translation>Copy the identifier of the signature</translation>
        </message>
        <message>
            <source>Copy the serial number of the certificate</source>
            <translation>Copy the serial number of the certificate</translation>
        </message>
        <message>
            <source>Copy the finding with its code</source>
            <translation>Copy the finding with its code</translation>
        </message>
        <message>
            <source>Format and identifiers…</source>
            <translation>Format and identifiers…</translation>
        </message>
        <message>
            <source>Show as it was signed</source>
            <translation>Show as it was signed</translation>
        </message>
        <message>
            <source>The fingerprint was copied.</source>
            <translation>The fingerprint was copied.</translation>
        </message>
        <message>
            <source>Files like %1 are not opened from here, since they may run something. Save it first.</source>
            <translation>Files like %1 are not opened from here, since they may run something. Save it first.</translation>
        </message>
        <message>
            <source>A read-only copy of %1 was opened.</source>
            <translation>A read-only copy of %1 was opened.</translation>
        </message>
        <message>
            <source>No program was found for %1.</source>
            <translation>No program was found for %1.</translation>
        </message>
        <message>
            <source>Counter-sign…</source>
            <translation>Counter-sign…</translation>
        </message>
        <message>
            <source>This signature cannot be counter-signed. %1</source>
            <translation>This signature cannot be counter-signed. %1</translation>
        </message>
        <message>
            <source>Set up trust…</source>
            <translation>Set up trust…</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsBox</name>
        <message>
            <source>not looked at yet</source>
            <translation>not looked at yet</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Documents to sign</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. What</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Add documents…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>Puts the document that was removed last back into the list</source>
            <translation>Puts the document that was removed last back into the list</translation>
        </message>
        <message>
            <source>Sign each on its own…</source>
            <translation>Sign each on its own…</translation>
        </message>
        <message>
            <source>Makes a signed file of each document instead of one container</source>
            <translation>Makes a signed file of each document instead of one container</translation>
        </message>
    </context>
    <context>
        <name>parafa::DocumentsModel</name>
        <message>
            <source>Not signed, only time-stamped</source>
            <translation>Not signed, only time-stamped</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Not signed</translation>
        </message>
        <message>
            <source>covered by signature %1</source>
            <translation>covered by signature %1</translation>
        </message>
        <message>
            <source>covered by the selected signature</source>
            <translation>covered by the selected signature</translation>
        </message>
        <message>
            <source>everybody must take it</source>
            <translation>everybody must take it</translation>
        </message>
        <message>
            <source>only by agreement</source>
            <translation>only by agreement</translation>
        </message>
        <message>
            <source>need not be taken</source>
            <translation>need not be taken</translation>
        </message>
        <message>
            <source>not established whether it must be taken</source>
            <translation>not established whether it must be taken</translation>
        </message>
        <message>
            <source>Format %1: %2</source>
            <translation>Format %1: %2</translation>
        </message>
        <message>
            <source>Clause: %1</source>
            <translation>Clause: %1</translation>
        </message>
        <message>
            <source>It belongs to no document of this file.</source>
            <translation>It belongs to no document of this file.</translation>
        </message>
        <message>
            <source>It belongs to %1.</source>
            <translation>It belongs to %1.</translation>
        </message>
    </context>
    <context>
        <name>parafa::DraftOffer</name>
        <message numerus="yes">
            <source>%n document(s) were chosen to be signed, but not signed yet (%1).</source>
            <translation>
                <numerusform>%n document was chosen to be signed, but not signed yet (%1).</numerusform>
                <numerusform>%n documents were chosen to be signed, but not signed yet (%1).</numerusform>
            </translation>
        </message>
        <message>
            <source>A signature was going to be added to a container, but was not yet (%1).</source>
            <translation>A signature was going to be added to a container, but was not yet (%1).</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Forgets the choice; the files themselves stay as they are</source>
            <translation>Forgets the choice; the files themselves stay as they are</translation>
        </message>
    </context>
    <context>
        <name>parafa::EntriesSection</name>
        <message>
            <source>Set by your administrator.</source>
            <translation>Set by your administrator.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>parafa::FieldEditor</name>
        <message>
            <source>Further content</source>
            <translation>Further content</translation>
        </message>
        <message>
            <source>%1 (required)</source>
            <translation>%1 (required)</translation>
        </message>
        <message>
            <source>Further details…</source>
            <translation>Further details…</translation>
        </message>
        <message>
            <source>Further details of %1</source>
            <translation>Further details of %1</translation>
        </message>
        <message>
            <source>Text with XML marks; write &lt; as &amp;lt; and &amp; as &amp;amp;.</source>
            <translation>Text with XML marks; write &lt; as &amp;lt; and &amp; as &amp;amp;.</translation>
        </message>
        <message numerus="yes">
            <source>exactly %n character(s)</source>
            <translation>
                <numerusform>exactly %n character</numerusform>
                <numerusform>exactly %n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n character(s)</source>
            <translation>
                <numerusform>at least %n character</numerusform>
                <numerusform>at least %n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n character(s)</source>
            <translation>
                <numerusform>at most %n character</numerusform>
                <numerusform>at most %n characters</numerusform>
            </translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>a whole number</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>a number</translation>
        </message>
        <message numerus="yes">
            <source>at most %n digit(s)</source>
            <translation>
                <numerusform>at most %n digit</numerusform>
                <numerusform>at most %n digits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n decimal place(s)</source>
            <translation>
                <numerusform>at most %n decimal place</numerusform>
                <numerusform>at most %n decimal places</numerusform>
            </translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>from %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>to %1</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>more than %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>less than %1</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>for example %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::FindingsModel</name>
        <message>
            <source>Serious: %1</source>
            <translation>Serious: %1</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Warning: %1</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Note: %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormCheckView</name>
        <message>
            <source>The container is in UTF-8.</source>
            <translation>The container is in UTF-8.</translation>
        </message>
        <message>
            <source>The container has the prescribed structure and values.</source>
            <translation>The container has the prescribed structure and values.</translation>
        </message>
        <message>
            <source>References to schemas come with the identifier of a form.</source>
            <translation>References to schemas come with the identifier of a form.</translation>
        </message>
        <message>
            <source>The identifier of a form comes with references to its schemas.</source>
            <translation>The identifier of a form comes with references to its schemas.</translation>
        </message>
        <message>
            <source>Data of a form come with references to its schemas.</source>
            <translation>Data of a form come with references to its schemas.</translation>
        </message>
        <message>
            <source>The reference means a presentation for signing.</source>
            <translation>The reference means a presentation for signing.</translation>
        </message>
        <message>
            <source>Identifier, data and references are of one form.</source>
            <translation>Identifier, data and references are of one form.</translation>
        </message>
        <message>
            <source>The digests of schema and presentation match.</source>
            <translation>The digests of schema and presentation match.</translation>
        </message>
        <message>
            <source>The data comply with the schema.</source>
            <translation>The data comply with the schema.</translation>
        </message>
        <message>
            <source>Content types and the kind of presentation are the right ones.</source>
            <translation>Content types and the kind of presentation are the right ones.</translation>
        </message>
        <message>
            <source>Digest and transformation algorithms are permitted ones.</source>
            <translation>Digest and transformation algorithms are permitted ones.</translation>
        </message>
        <message>
            <source>Schemas of forms are referred to, not embedded.</source>
            <translation>Schemas of forms are referred to, not embedded.</translation>
        </message>
        <message>
            <source>The version is that of the form.</source>
            <translation>The version is that of the form.</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>kept</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>broken</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>not checked</translation>
        </message>
        <message>
            <source>Rules for forms</source>
            <translation>Rules for forms</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>These data are not in a container, so its rules do not apply.</source>
            <translation>These data are not in a container, so its rules do not apply.</translation>
        </message>
        <message>
            <source>Besides the rules</source>
            <translation>Besides the rules</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) of the registries broken: such a form would be refused.</source>
            <translation>
                <numerusform>%n rule of the registries is broken: such a form would be refused.</numerusform>
                <numerusform>%n rules of the registries are broken: such a form would be refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No rule is broken, but %n could not be checked or do not apply.</source>
            <translation>
                <numerusform>No rule is broken, but %n could not be checked or does not apply.</numerusform>
                <numerusform>No rule is broken, but %n could not be checked or do not apply.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every rule of the registries is kept.</source>
            <translation>Every rule of the registries is kept.</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormChooser</name>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>Which form do you want to fill in?</translation>
        </message>
        <message>
            <source>Search by name or identifier</source>
            <translation>Search by name or identifier</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Forms on this computer</translation>
        </message>
        <message>
            <source>There is no such form on this computer. Forms come as packages (.zip); add one with the button below.</source>
            <translation>There is no such form on this computer. Forms come as packages (.zip); add one with the button below.</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>Add a form package…</source>
            <translation>Add a form package…</translation>
        </message>
        <message>
            <source>Open a draft or form data…</source>
            <translation>Open a draft or form data…</translation>
        </message>
        <message>
            <source>All forms on this computer…</source>
            <translation>All forms on this computer…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormPage</name>
        <message>
            <source>The form %1 cannot be filled in.</source>
            <translation>The form %1 cannot be filled in.</translation>
        </message>
        <message>
            <source>%1 was not added.</source>
            <translation>%1 was not added.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 could not be opened.</translation>
        </message>
        <message>
            <source>The form has no place for this; it was left out: %1</source>
            <translation>The form has no place for this; it was left out: %1</translation>
        </message>
        <message>
            <source>Everything that is required is filled in.</source>
            <translation>Everything that is required is filled in.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in or correct</source>
            <translation>
                <numerusform>%n field to fill in or correct</numerusform>
                <numerusform>%n fields to fill in or correct</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>The draft was saved: %1</source>
            <translation>The draft was saved: %1</translation>
        </message>
        <message>
            <source>The form file was made: %1</source>
            <translation>The form file was made: %1</translation>
        </message>
        <message>
            <source>form</source>
            <translation>form</translation>
        </message>
        <message>
            <source>Open a draft or form data</source>
            <translation>Open a draft or form data</translation>
        </message>
        <message>
            <source>Form data (*.xml)</source>
            <translation>Form data (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Add a form package</source>
            <translation>Add a form package</translation>
        </message>
        <message>
            <source>Form packages (*.zip)</source>
            <translation>Form packages (*.zip)</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>Save the draft</translation>
        </message>
        <message>
            <source>Make a form file</source>
            <translation>Make a form file</translation>
        </message>
        <message>
            <source>Form files (*.xdcf)</source>
            <translation>Form files (*.xdcf)</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, version %2</translation>
        </message>
        <message>
            <source>Show the first</source>
            <translation>Show the first</translation>
        </message>
        <message>
            <source>Goes to the first field that is missing or wrong</source>
            <translation>Goes to the first field that is missing or wrong</translation>
        </message>
        <message>
            <source>Parts of the form</source>
            <translation>Parts of the form</translation>
        </message>
        <message>
            <source>Open a draft…</source>
            <translation>Open a draft…</translation>
        </message>
        <message>
            <source>Save the draft…</source>
            <translation>Save the draft…</translation>
        </message>
        <message>
            <source>Checks the form and writes it as a container of form data, not signed</source>
            <translation>Checks the form and writes it as a container of form data, not signed</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Sign…</translation>
        </message>
        <message>
            <source>Checks the form and goes on to signing it</source>
            <translation>Checks the form and goes on to signing it</translation>
        </message>
        <message>
            <source>Presentation that is signed</source>
            <translation>Presentation that is signed</translation>
        </message>
        <message>
            <source>Save the form…</source>
            <translation>Save the form…</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatAdviceBox</name>
        <message>
            <source>Sign anyway</source>
            <translation>Sign anyway</translation>
        </message>
        <message>
            <source>Advice about formats</source>
            <translation>Advice about formats</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatPanel</name>
        <message>
            <source>Format of %1</source>
            <translation>Format of %1</translation>
        </message>
        <message>
            <source>Formats of all documents</source>
            <translation>Formats of all documents</translation>
        </message>
        <message>
            <source>Looking at the format…</source>
            <translation>Looking at the format…</translation>
        </message>
        <message>
            <source>Asking veraPDF…</source>
            <translation>Asking veraPDF…</translation>
        </message>
        <message>
            <source>There is no document.</source>
            <translation>There is no document.</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>All documents</translation>
        </message>
        <message>
            <source>The formats of all documents of this file</source>
            <translation>The formats of all documents of this file</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copy what is known of the format</source>
            <translation>Copy what is known of the format</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Back to the document</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Format of the document</source>
            <translation>Format of the document</translation>
        </message>
        <message>
            <source>&amp;MessageImprint:</source>
            <translation>&amp;MessageImprint:</translation>
        </message>
        <message>
            <source>MessageImprint to copy</source>
            <translation>MessageImprint to copy</translation>
        </message>
        <message>
            <source>Copy as hex</source>
            <translation>Copy as hex</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in hexadecimal</source>
            <translation>Copy the MessageImprint in hexadecimal</translation>
        </message>
        <message>
            <source>Copy as base64</source>
            <translation>Copy as base64</translation>
        </message>
        <message>
            <source>Copy the MessageImprint in base64</source>
            <translation>Copy the MessageImprint in base64</translation>
        </message>
        <message>
            <source>Ask veraPDF</source>
            <translation>Ask veraPDF</translation>
        </message>
        <message>
            <source>Ask veraPDF for a second opinion</source>
            <translation>Ask veraPDF for a second opinion</translation>
        </message>
        <message>
            <source>Looking at the format</source>
            <translation>Looking at the format</translation>
        </message>
    </context>
    <context>
        <name>parafa::FormatRows</name>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>by agreement</source>
            <translation>by agreement</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>unconfirmed</translation>
        </message>
        <message>
            <source>as amended by %1</source>
            <translation>as amended by %1</translation>
        </message>
        <message>
            <source>text of %1</source>
            <translation>text of %1</translation>
        </message>
        <message>
            <source>%1 of %2, %3</source>
            <translation>%1 of %2, %3</translation>
        </message>
        <message>
            <source>That text is no longer in force; %1: %2</source>
            <translation>That text is no longer in force; %1: %2</translation>
        </message>
        <message>
            <source>agrees with the content</source>
            <translation>agrees with the content</translation>
        </message>
        <message>
            <source>does not agree with the content</source>
            <translation>does not agree with the content</translation>
        </message>
        <message>
            <source>What it really is</source>
            <translation>What it really is</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>not recognised</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>version %1</translation>
        </message>
        <message>
            <source>Format, by its content</source>
            <translation>Format, by its content</translation>
        </message>
        <message>
            <source>Media type that belongs to it</source>
            <translation>Media type that belongs to it</translation>
        </message>
        <message>
            <source>Extension of the name</source>
            <translation>Extension of the name</translation>
        </message>
        <message>
            <source>none, or none to compare with</source>
            <translation>none, or none to compare with</translation>
        </message>
        <message>
            <source>Media type stated</source>
            <translation>Media type stated</translation>
        </message>
        <message>
            <source>none stated</source>
            <translation>none stated</translation>
        </message>
        <message>
            <source>What the decree allows</source>
            <translation>What the decree allows</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Receiving</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>Creating</translation>
        </message>
        <message>
            <source>Guaranteed conversion</source>
            <translation>Guaranteed conversion</translation>
        </message>
        <message>
            <source>Claims to be</source>
            <translation>Claims to be</translation>
        </message>
        <message>
            <source>no PDF/A</source>
            <translation>no PDF/A</translation>
        </message>
        <message>
            <source>Conforms</source>
            <translation>Conforms</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>not checked</translation>
        </message>
        <message>
            <source>yes, no broken rule was found</source>
            <translation>yes, no broken rule was found</translation>
        </message>
        <message numerus="yes">
            <source>no, %n broken rule(s)</source>
            <translation>
                <numerusform>no, %n broken rule</numerusform>
                <numerusform>no, %n broken rules</numerusform>
            </translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>Accessibility (§ 18 d)</source>
            <translation>Accessibility (§ 18 d)</translation>
        </message>
        <message>
            <source>Other findings</source>
            <translation>Other findings</translation>
        </message>
        <message>
            <source>%1 · receiving: %2 · creating: %3</source>
            <translation>%1 · receiving: %2 · creating: %3</translation>
        </message>
        <message>
            <source>Second opinion: %1</source>
            <translation>Second opinion: %1</translation>
        </message>
        <message>
            <source>Checked as</source>
            <translation>Checked as</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n place(s))</source>
            <translation>
                <numerusform>%1 (%n place)</numerusform>
                <numerusform>%1 (%n places)</numerusform>
            </translation>
        </message>
        <message>
            <source>signature %1</source>
            <translation>signature %1</translation>
        </message>
        <message>
            <source>Identifiers (§ 57d, annex 12)</source>
            <translation>Identifiers (§ 57d, annex 12)</translation>
        </message>
        <message>
            <source>Container</source>
            <translation>Container</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>and %n more document</numerusform>
                <numerusform>and %n more documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parafa::KeyChooser</name>
        <message>
            <source>%1, valid until %2, card “%3”</source>
            <translation>%1, valid until %2, card “%3”</translation>
        </message>
        <message>
            <source>not valid now</source>
            <translation>not valid now</translation>
        </message>
        <message>
            <source>Key file (PKCS#12: .p12, .pfx)</source>
            <translation>Key file (PKCS#12: .p12, .pfx)</translation>
        </message>
        <message>
            <source>The PIN will be entered on the reader.</source>
            <translation>The PIN will be entered on the reader.</translation>
        </message>
        <message>
            <source>The PIN will be asked for when signing begins.</source>
            <translation>The PIN will be asked for when signing begins.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Key file</translation>
        </message>
        <message>
            <source>Key files (*.p12 *.pfx)</source>
            <translation>Key files (*.p12 *.pfx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Opening the key…</source>
            <translation>Opening the key…</translation>
        </message>
        <message>
            <source>Signs as %1. Issued by %2, valid until %3.</source>
            <translation>Signs as %1. Issued by %2, valid until %3.</translation>
        </message>
        <message>
            <source>2. With which key</source>
            <translation>2. With which key</translation>
        </message>
        <message>
            <source>Keys to sign with</source>
            <translation>Keys to sign with</translation>
        </message>
        <message>
            <source>Show expired certificates and those for other purposes too</source>
            <translation>Show expired certificates and those for other purposes too</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Choose the key file</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Passphrase of the key</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Show the key</translation>
        </message>
        <message>
            <source>mandate certificate, authorisation %1</source>
            <translation>mandate certificate, authorisation %1</translation>
        </message>
        <message>
            <source>Signatures with this certificate are qualified.</source>
            <translation>Signatures with this certificate are qualified.</translation>
        </message>
        <message>
            <source>Seals with this certificate are qualified.</source>
            <translation>Seals with this certificate are qualified.</translation>
        </message>
        <message>
            <source>The certificate is qualified, but its key does not lie in a qualified device: signatures are not qualified.</source>
            <translation>The certificate is qualified, but its key does not lie in a qualified device: signatures are not qualified.</translation>
        </message>
        <message>
            <source>Signatures with this certificate are not qualified.</source>
            <translation>Signatures with this certificate are not qualified.</translation>
        </message>
        <message>
            <source>Whether it was revoked could not be learnt now.</source>
            <translation>Whether it was revoked could not be learnt now.</translation>
        </message>
        <message>
            <source>Checking the certificate…</source>
            <translation>Checking the certificate…</translation>
        </message>
        <message>
            <source>The certificate could not be checked. %1</source>
            <translation>The certificate could not be checked. %1</translation>
        </message>
        <message>
            <source>Sign with this certificate all the same</source>
            <translation>Sign with this certificate all the same</translation>
        </message>
    </context>
    <context>
        <name>parafa::KeyModulesSection</name>
        <message>
            <source>PKCS#11 module of a card</source>
            <translation>PKCS#11 module of a card</translation>
        </message>
        <message>
            <source>Modules (*.so *.so.*)</source>
            <translation>Modules (*.so *.so.*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>No module of a card was found on this computer.</source>
            <translation>No module of a card was found on this computer.</translation>
        </message>
        <message>
            <source>These modules are asked for keys.</source>
            <translation>These modules are asked for keys.</translation>
        </message>
        <message>
            <source>The change counts from the next start.</source>
            <translation>The change counts from the next start.</translation>
        </message>
        <message>
            <source>Cards and key modules</source>
            <translation>Cards and key modules</translation>
        </message>
        <message>
            <source>Add a module…</source>
            <translation>Add a module…</translation>
        </message>
    </context>
    <context>
        <name>parafa::LibraryModel</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>from %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>to %1</translation>
        </message>
        <message>
            <source>no longer valid</source>
            <translation>no longer valid</translation>
        </message>
        <message>
            <source>not valid yet</source>
            <translation>not valid yet</translation>
        </message>
        <message>
            <source>imported by you</source>
            <translation>imported by you</translation>
        </message>
        <message>
            <source>set by your administrator</source>
            <translation>set by your administrator</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>came with the program</translation>
        </message>
        <message>
            <source>fetched %1</source>
            <translation>fetched %1</translation>
        </message>
        <message>
            <source>fetched</source>
            <translation>fetched</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifier</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Where from</translation>
        </message>
    </context>
    <context>
        <name>parafa::LibraryPage</name>
        <message>
            <source>What came with the program or from your administrator stays.</source>
            <translation>What came with the program or from your administrator stays.</translation>
        </message>
        <message>
            <source>Reading the forms…</source>
            <translation>Reading the forms…</translation>
        </message>
        <message>
            <source>No forms are on this computer yet.</source>
            <translation>No forms are on this computer yet.</translation>
        </message>
        <message>
            <source>No form has these words.</source>
            <translation>No form has these words.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s).</source>
            <translation>
                <numerusform>%n form.</numerusform>
                <numerusform>%n forms.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further package(s) cannot be used.</source>
            <translation>
                <numerusform>%n further package cannot be used.</numerusform>
                <numerusform>%n further packages cannot be used.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be used: %2</source>
            <translation>%1 cannot be used: %2</translation>
        </message>
        <message>
            <source>Signing presentations: %1</source>
            <translation>Signing presentations: %1</translation>
        </message>
        <message>
            <source>Fetched from %1, %2</source>
            <translation>Fetched from %1, %2</translation>
        </message>
        <message>
            <source>As the state publishes it, unchanged.</source>
            <translation>As the state publishes it, unchanged.</translation>
        </message>
        <message>
            <source>Published by %1</source>
            <translation>Published by %1</translation>
        </message>
        <message>
            <source>Changed since it was fetched.</source>
            <translation>Changed since it was fetched.</translation>
        </message>
        <message>
            <source>SHA-256 of the package: %1</source>
            <translation>SHA-256 of the package: %1</translation>
        </message>
        <message>
            <source>Nothing was imported from %1. %2</source>
            <translation>Nothing was imported from %1. %2</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) imported.</source>
            <translation>
                <numerusform>%n form imported.</numerusform>
                <numerusform>%n forms imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) saved to %1.</source>
            <translation>
                <numerusform>%n form saved to %1.</numerusform>
                <numerusform>%n forms saved to %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nothing was saved. %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n form(s) from this computer?</source>
            <translation>
                <numerusform>Delete %n form from this computer?</numerusform>
                <numerusform>Delete %n forms from this computer?</numerusform>
            </translation>
        </message>
        <message>
            <source>Not everything was deleted.</source>
            <translation>Not everything was deleted.</translation>
        </message>
        <message>
            <source>Import forms</source>
            <translation>Import forms</translation>
        </message>
        <message>
            <source>Packages and bundles (*.zip)</source>
            <translation>Packages and bundles (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Folder with packages of forms</source>
            <translation>Folder with packages of forms</translation>
        </message>
        <message>
            <source>Export forms</source>
            <translation>Export forms</translation>
        </message>
        <message>
            <source>Forms on this computer</source>
            <translation>Forms on this computer</translation>
        </message>
        <message>
            <source>&amp;Search:</source>
            <translation>&amp;Search:</translation>
        </message>
        <message>
            <source>Name, identifier, version</source>
            <translation>Name, identifier, version</translation>
        </message>
        <message>
            <source>Search in the forms</source>
            <translation>Search in the forms</translation>
        </message>
        <message>
            <source>Import a package or bundle…</source>
            <translation>Import a package or bundle…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Import a folder…</translation>
        </message>
        <message>
            <source>About the chosen form</source>
            <translation>About the chosen form</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>Export the chosen…</source>
            <translation>Export the chosen…</translation>
        </message>
        <message>
            <source>Delete the chosen…</source>
            <translation>Delete the chosen…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
    </context>
    <context>
        <name>parafa::ListsSection</name>
        <message>
            <source>Take over lists and evidence</source>
            <translation>Take over lists and evidence</translation>
        </message>
        <message>
            <source>Bundles (*.zip)</source>
            <translation>Bundles (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Trusted lists are switched off.</source>
            <translation>Trusted lists are switched off.</translation>
        </message>
        <message>
            <source>Fetching and verifying the lists…</source>
            <translation>Fetching and verifying the lists…</translation>
        </message>
        <message>
            <source>Reading the lists…</source>
            <translation>Reading the lists…</translation>
        </message>
        <message>
            <source>No trusted lists are on this computer yet.</source>
            <translation>No trusted lists are on this computer yet.</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s), fetched %1.</source>
            <translation>
                <numerusform>%n list, fetched %1.</numerusform>
                <numerusform>%n lists, fetched %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) cannot be used.</source>
            <translation>
                <numerusform>%n list cannot be used.</numerusform>
                <numerusform>%n lists cannot be used.</numerusform>
            </translation>
        </message>
        <message>
            <source>The network is switched off by your administrator.</source>
            <translation>The network is switched off by your administrator.</translation>
        </message>
        <message>
            <source>Trusted lists of the states</source>
            <translation>Trusted lists of the states</translation>
        </message>
        <message>
            <source>Update now</source>
            <translation>Update now</translation>
        </message>
        <message>
            <source>Asks the network</source>
            <translation>Asks the network</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Take over from a file…</translation>
        </message>
        <message>
            <source>Save lists and evidence</source>
            <translation>Save lists and evidence</translation>
        </message>
        <message>
            <source>Taken over from a bundle of %1: %2</source>
            <translation>Taken over from a bundle of %1: %2</translation>
        </message>
        <message>
            <source>Nothing was taken over. %1</source>
            <translation>Nothing was taken over. %1</translation>
        </message>
        <message>
            <source>Saved to %1: %2</source>
            <translation>Saved to %1: %2</translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nothing was saved. %1</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) about certificates</source>
            <translation>
                <numerusform>%n answer about certificates</numerusform>
                <numerusform>%n answers about certificates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s)</source>
            <translation>
                <numerusform>%n form</numerusform>
                <numerusform>%n forms</numerusform>
            </translation>
        </message>
        <message>
            <source>Newer ones are here already: %1</source>
            <translation>Newer ones are here already: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Left out: %1</translation>
        </message>
        <message>
            <source>For a computer without network: a bundle made on another one</source>
            <translation>For a computer without network: a bundle made on another one</translation>
        </message>
        <message>
            <source>Save into a file…</source>
            <translation>Save into a file…</translation>
        </message>
        <message>
            <source>Lists, answers about certificates and forms, for a computer without network</source>
            <translation>Lists, answers about certificates and forms, for a computer without network</translation>
        </message>
    </context>
    <context>
        <name>parafa::MainWindow</name>
        <message>
            <source>About Parafa</source>
            <translation>About Parafa</translation>
        </message>
        <message>
            <source>Parafa %1 reads, checks and makes signed documents.</source>
            <translation>Parafa %1 reads, checks and makes signed documents.</translation>
        </message>
        <message>
            <source>What it says about a signature is an informative result, not a qualified validation service.</source>
            <translation>What it says about a signature is an informative result, not a qualified validation service.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Signed and saved: %1</source>
            <translation>Signed and saved: %1</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 could not be opened.</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>&amp;Forget recent files</source>
            <translation>&amp;Forget recent files</translation>
        </message>
        <message>
            <source>Leave without signing?</source>
            <translation>Leave without signing?</translation>
        </message>
        <message>
            <source>The choice of documents is forgotten. The files themselves stay as they are.</source>
            <translation>The choice of documents is forgotten. The files themselves stay as they are.</translation>
        </message>
        <message>
            <source>Keep signing</source>
            <translation>Keep signing</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Leave</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Open a file</translation>
        </message>
        <message>
            <source>Signed files and documents (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</source>
            <translation>Signed files and documents (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Folder for all documents</source>
            <translation>Folder for all documents</translation>
        </message>
        <message>
            <source>Folder for the document</source>
            <translation>Folder for the document</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Saving…</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) saved to %1</source>
            <translation>
                <numerusform>%n document saved to %1</numerusform>
                <numerusform>%n documents saved to %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was saved. %1</source>
            <translation>Nothing was saved. %1</translation>
        </message>
        <message>
            <source>The result was copied.</source>
            <translation>The result was copied.</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Tools</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) printed.</source>
            <translation>
                <numerusform>%n page printed.</numerusform>
                <numerusform>%n pages printed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was printed.</source>
            <translation>Nothing was printed.</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>Printing…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Save the report</translation>
        </message>
        <message>
            <source>The report was saved to %1.</source>
            <translation>The report was saved to %1.</translation>
        </message>
        <message>
            <source>Leave the form without saving it?</source>
            <translation>Leave the form without saving it?</translation>
        </message>
        <message>
            <source>What was filled in is forgotten. A draft keeps it.</source>
            <translation>What was filled in is forgotten. A draft keeps it.</translation>
        </message>
        <message>
            <source>Keep filling in</source>
            <translation>Keep filling in</translation>
        </message>
        <message>
            <source>Save the PDF/A</source>
            <translation>Save the PDF/A</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF documents (*.pdf)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
        <message>
            <source>The container can no longer be opened.</source>
            <translation>The container can no longer be opened.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Another form is being filled in: save it or leave it first.</source>
            <translation>Another form is being filled in: save it or leave it first.</translation>
        </message>
    </context>
    <context>
        <name>parafa::ManyPage</name>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nothing was signed.</translation>
        </message>
        <message>
            <source>The folder for the signed files does not exist.</source>
            <translation>The folder for the signed files does not exist.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Signing…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be signed; the table says why.</source>
            <translation>
                <numerusform>%n file could not be signed; the table says why.</numerusform>
                <numerusform>%n files could not be signed; the table says why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still wait.</source>
            <translation>
                <numerusform>%n file still waits.</numerusform>
                <numerusform>%n files still wait.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n file(s) are signed.</source>
            <translation>
                <numerusform>Stopped. %n file is signed.</numerusform>
                <numerusform>Stopped. %n files are signed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are signed.</source>
            <translation>
                <numerusform>%n file is signed.</numerusform>
                <numerusform>%n files are signed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Try %n file again</numerusform>
                <numerusform>Try %n files again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s) together</source>
            <translation>
                <numerusform>Sign %n document together</numerusform>
                <numerusform>Sign %n documents together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n file(s)</source>
            <translation>
                <numerusform>Sign %n file</numerusform>
                <numerusform>Sign %n files</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Signing… %1 of %2</source>
            <translation>Signing… %1 of %2</translation>
        </message>
        <message>
            <source>Only containers can get one more signature; there are other files among these.</source>
            <translation>Only containers can get one more signature; there are other files among these.</translation>
        </message>
        <message>
            <source>Documents to sign</source>
            <translation>Documents to sign</translation>
        </message>
        <message>
            <source>Folder for the signed files</source>
            <translation>Folder for the signed files</translation>
        </message>
        <message>
            <source>Sign many files</source>
            <translation>Sign many files</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. What</translation>
        </message>
        <message>
            <source>Each file is signed on its own</source>
            <translation>Each file is signed on its own</translation>
        </message>
        <message>
            <source>All together in one container</source>
            <translation>All together in one container</translation>
        </message>
        <message>
            <source>One more signature into each container</source>
            <translation>One more signature into each container</translation>
        </message>
        <message>
            <source>What becomes of the files</source>
            <translation>What becomes of the files</translation>
        </message>
        <message>
            <source>Add documents…</source>
            <translation>Add documents…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>Puts the file that was removed last back into the table</source>
            <translation>Puts the file that was removed last back into the table</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Where to</translation>
        </message>
        <message>
            <source>beside each file</source>
            <translation>beside each file</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Choose the folder for the signed files</source>
            <translation>Choose the folder for the signed files</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Show the folder</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Progress of signing</translation>
        </message>
        <message>
            <source>Files to sign</source>
            <translation>Files to sign</translation>
        </message>
        <message>
            <source>About the chosen file</source>
            <translation>About the chosen file</translation>
        </message>
        <message>
            <source>Sign files</source>
            <translation>Sign files</translation>
        </message>
        <message numerus="yes">
            <source>Also %n file(s) with objections</source>
            <translation>
                <numerusform>Also %n file with objections</numerusform>
                <numerusform>Also %n files with objections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parafa::NetworkSection</name>
        <message>
            <source>Proxy: as the system</source>
            <translation>Proxy: as the system</translation>
        </message>
        <message>
            <source>Proxy: none</source>
            <translation>Proxy: none</translation>
        </message>
        <message>
            <source>Proxy: %1</source>
            <translation>Proxy: %1</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Set by your administrator.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Ask services whether certificates are still valid</source>
            <translation>Ask services whether certificates are still valid</translation>
        </message>
    </context>
    <context>
        <name>parafa::PageThumbnails</name>
        <message>
            <source>Pages of the document</source>
            <translation>Pages of the document</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfSignatureBox</name>
        <message>
            <source>(name of the signer)</source>
            <translation>(name of the signer)</translation>
        </message>
        <message>
            <source>The signature in the PDF</source>
            <translation>The signature in the PDF</translation>
        </message>
        <message>
            <source>Show the signature on a page</source>
            <translation>Show the signature on a page</translation>
        </message>
        <message>
            <source>Draw, move or resize the frame on the page with the mouse; or go to it with Tab and use the arrow keys, with Shift for its size.</source>
            <translation>Draw, move or resize the frame on the page with the mouse; or go to it with Tab and use the arrow keys, with Shift for its size.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Reason for signing</source>
            <translation>Reason for signing</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Place of signing</source>
            <translation>Place of signing</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>What may still change</source>
            <translation>What may still change</translation>
        </message>
        <message>
            <source>After this signature</source>
            <translation>After this signature</translation>
        </message>
        <message>
            <source>What may change after this signature</source>
            <translation>What may change after this signature</translation>
        </message>
        <message>
            <source>As usual: others may sign and add notes</source>
            <translation>As usual: others may sign and add notes</translation>
        </message>
        <message>
            <source>Certify: nothing may change any more</source>
            <translation>Certify: nothing may change any more</translation>
        </message>
        <message>
            <source>Certify: forms may be filled in and signed</source>
            <translation>Certify: forms may be filled in and signed</translation>
        </message>
        <message>
            <source>Certify: forms filled in, signed, and notes added</source>
            <translation>Certify: forms filled in, signed, and notes added</translation>
        </message>
        <message>
            <source>Only the first signature of a document can certify it, and this one is signed already.</source>
            <translation>Only the first signature of a document can certify it, and this one is signed already.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfText</name>
        <message>
            <source>Reading the text…</source>
            <translation>Reading the text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>The document has no text, only pictures.</translation>
        </message>
        <message>
            <source>Text of the document in reading order</source>
            <translation>Text of the document in reading order</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfView</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>This page cannot be drawn.</source>
            <translation>This page cannot be drawn.</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>A picture of the pages. Ctrl+T shows their text in reading order.</source>
            <translation>A picture of the pages. Ctrl+T shows their text in reading order.</translation>
        </message>
    </context>
    <context>
        <name>parafa::PdfaBox</name>
        <message>
            <source>%1 made %2 of it.</source>
            <translation>%1 made %2 of it.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) compared; each looks as in the original.</source>
            <translation>
                <numerusform>%n page compared; it looks as in the original.</numerusform>
                <numerusform>%n pages compared; each looks as in the original.</numerusform>
            </translation>
        </message>
        <message>
            <source>Making PDF/A and comparing it with the original…</source>
            <translation>Making PDF/A and comparing it with the original…</translation>
        </message>
        <message>
            <source>PDF/A can be made with %1.</source>
            <translation>PDF/A can be made with %1.</translation>
        </message>
        <message>
            <source>Make PDF/A</source>
            <translation>Make PDF/A</translation>
        </message>
        <message>
            <source>Make PDF/A of this document</source>
            <translation>Make PDF/A of this document</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Sign the PDF/A</source>
            <translation>Sign the PDF/A</translation>
        </message>
        <message>
            <source>Save the PDF/A…</source>
            <translation>Save the PDF/A…</translation>
        </message>
        <message>
            <source>Making PDF/A</source>
            <translation>Making PDF/A</translation>
        </message>
        <message>
            <source>PDF/A of this document</source>
            <translation>PDF/A of this document</translation>
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
            <translation>The key “%1” on the card “%2” wants its PIN for each signature.</translation>
        </message>
        <message>
            <source>PIN of the card “%1”</source>
            <translation>PIN of the card “%1”</translation>
        </message>
        <message>
            <source>One last try is left; after a wrong PIN the card is locked.</source>
            <translation>One last try is left; after a wrong PIN the card is locked.</translation>
        </message>
        <message>
            <source>A wrong PIN was entered before; fewer tries are left.</source>
            <translation>A wrong PIN was entered before; fewer tries are left.</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>parafa::PlaceBox</name>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Signature field</source>
            <translation>Signature field</translation>
        </message>
        <message>
            <source>A new one</source>
            <translation>A new one</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>From the left</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>From the top</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Width</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Height</translation>
        </message>
        <message>
            <source>Page of the signature</source>
            <translation>Page of the signature</translation>
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
            <translation>The document names a presentation by its digest, and none at hand matches it. Raw data are shown as a tree.</translation>
        </message>
        <message>
            <source>The form's presentation is not available: raw data are shown as a tree.</source>
            <translation>The form's presentation is not available: raw data are shown as a tree.</translation>
        </message>
        <message>
            <source>Shown by the published form; its digest matches.</source>
            <translation>Shown by the published form; its digest matches.</translation>
        </message>
        <message>
            <source>Shown by the published form. The data name no digest to compare it with.</source>
            <translation>Shown by the published form. The data name no digest to compare it with.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer; its digest matches.</source>
            <translation>Shown by a form package on this computer; its digest matches.</translation>
        </message>
        <message>
            <source>Shown by a form package on this computer. The data name no digest to compare it with.</source>
            <translation>Shown by a form package on this computer. The data name no digest to compare it with.</translation>
        </message>
        <message>
            <source>Where this presentation came from is not known.</source>
            <translation>Where this presentation came from is not known.</translation>
        </message>
        <message>
            <source>Presentation of the form</source>
            <translation>Presentation of the form</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Check against the rules for forms</source>
            <translation>Check against the rules for forms</translation>
        </message>
    </context>
    <context>
        <name>parafa::PreviewPane</name>
        <message>
            <source>Not found</source>
            <translation>Not found</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Select a document to see it.</source>
            <translation>Select a document to see it.</translation>
        </message>
        <message>
            <source>Opening the document…</source>
            <translation>Opening the document…</translation>
        </message>
        <message>
            <source>The document is empty.</source>
            <translation>The document is empty.</translation>
        </message>
        <message>
            <source>This document cannot be shown: it is damaged or incomplete. You can save it and try another program.</source>
            <translation>This document cannot be shown: it is damaged or incomplete. You can save it and try another program.</translation>
        </message>
        <message>
            <source>This document is protected by a password and cannot be shown here. You can save it and open it elsewhere.</source>
            <translation>This document is protected by a password and cannot be shown here. You can save it and open it elsewhere.</translation>
        </message>
        <message>
            <source>This document is too large to be shown here. You can save it and open it elsewhere.</source>
            <translation>This document is too large to be shown here. You can save it and open it elsewhere.</translation>
        </message>
        <message>
            <source>This document is itself a signed container with documents of its own.</source>
            <translation>This document is itself a signed container with documents of its own.</translation>
        </message>
        <message>
            <source>Showing the document was stopped.</source>
            <translation>Showing the document was stopped.</translation>
        </message>
        <message>
            <source>This kind of document cannot be shown here. You can save it and open it in the program it belongs to.</source>
            <translation>This kind of document cannot be shown here. You can save it and open it in the program it belongs to.</translation>
        </message>
        <message>
            <source>The document is long; only its beginning is shown.</source>
            <translation>The document is long; only its beginning is shown.</translation>
        </message>
        <message>
            <source>The text is not in UTF-8; it is shown as Windows-1250.</source>
            <translation>The text is not in UTF-8; it is shown as Windows-1250.</translation>
        </message>
        <message>
            <source>These are raw data as they stand in the file.</source>
            <translation>These are raw data as they stand in the file.</translation>
        </message>
        <message>
            <source>The image is larger than shown.</source>
            <translation>The image is larger than shown.</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Reading the text…</source>
            <translation>Reading the text…</translation>
        </message>
        <message>
            <source>The document has no text, only pictures.</source>
            <translation>The document has no text, only pictures.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The text of the document in reading order</source>
            <translation>The text of the document in reading order</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>Show as text</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Fit to width</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Text of the document</source>
            <translation>Text of the document</translation>
        </message>
        <message>
            <source>Simplified view of the form</source>
            <translation>Simplified view of the form</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Save the document…</source>
            <translation>Save the document…</translation>
        </message>
        <message>
            <source>Open the container</source>
            <translation>Open the container</translation>
        </message>
        <message>
            <source>Text to find</source>
            <translation>Text to find</translation>
        </message>
        <message>
            <source>Find in the document</source>
            <translation>Find in the document</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Previous place</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Next place</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Close the search</translation>
        </message>
        <message>
            <source>There is no document to show.</source>
            <translation>There is no document to show.</translation>
        </message>
        <message>
            <source>This image is not shown because it is too large: %1 × %2 pixels. You can save it and open it elsewhere.</source>
            <translation>This image is not shown because it is too large: %1 × %2 pixels. You can save it and open it elsewhere.</translation>
        </message>
        <message>
            <source>This is a simplified view: the layout is not kept.</source>
            <translation>This is a simplified view: the layout is not kept.</translation>
        </message>
        <message>
            <source>Scripts were not run and nothing was loaded from the network or from other files.</source>
            <translation>Scripts were not run and nothing was loaded from the network or from other files.</translation>
        </message>
        <message>
            <source>The pictures of this animation stand still; each can be shown.</source>
            <translation>The pictures of this animation stand still; each can be shown.</translation>
        </message>
        <message>
            <source>The columns are not separated by commas, as CSV demands, but by “%1”.</source>
            <translation>The columns are not separated by commas, as CSV demands, but by “%1”.</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tab</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Small pictures of the pages</source>
            <translation>Small pictures of the pages</translation>
        </message>
        <message>
            <source>Show small pictures of the pages</source>
            <translation>Show small pictures of the pages</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Previous page</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>Text beside</source>
            <translation>Text beside</translation>
        </message>
        <message>
            <source>The picture and the text in reading order side by side</source>
            <translation>The picture and the text in reading order side by side</translation>
        </message>
        <message>
            <source>Show the text beside the picture</source>
            <translation>Show the text beside the picture</translation>
        </message>
    </context>
    <context>
        <name>parafa::PurposeBox</name>
        <message>
            <source>3. For what purpose</source>
            <translation>3. For what purpose</translation>
        </message>
        <message>
            <source>Purpose of the signature</source>
            <translation>Purpose of the signature</translation>
        </message>
        <message>
            <source>Submission to an office</source>
            <translation>Submission to an office</translation>
        </message>
        <message>
            <source>Decision or document of an office</source>
            <translation>Decision or document of an office</translation>
        </message>
        <message>
            <source>Officially certified document</source>
            <translation>Officially certified document</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Something else</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Address of the time-stamp service</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Form of the signature</source>
            <translation>Form of the signature</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>B – without time-stamp</source>
            <translation>B – without time-stamp</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – with a time-stamp</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – with evidence of validity</translation>
        </message>
        <message>
            <source>LTA – for archiving</source>
            <translation>LTA – for archiving</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Attributes</translation>
        </message>
        <message>
            <source>As the Slovak portal wants them</source>
            <translation>As the Slovak portal wants them</translation>
        </message>
        <message>
            <source>As the European standard wants them</source>
            <translation>As the European standard wants them</translation>
        </message>
        <message>
            <source>It has a time-stamp of the service below.</source>
            <translation>It has a time-stamp of the service below.</translation>
        </message>
        <message>
            <source>It has no time-stamp; its time is that of this computer.</source>
            <translation>It has no time-stamp; its time is that of this computer.</translation>
        </message>
        <message>
            <source>The PDF itself is signed (PAdES, level %1).</source>
            <translation>The PDF itself is signed (PAdES, level %1).</translation>
        </message>
        <message>
            <source>One signed file with the documents is made (container ASiC-E, %1, level %2).</source>
            <translation>One signed file with the documents is made (container ASiC-E, %1, level %2).</translation>
        </message>
        <message>
            <source>Sign the PDF itself, without a container</source>
            <translation>Sign the PDF itself, without a container</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementBar</name>
        <message>
            <source>Not asked</source>
            <translation>Not asked</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Set by your administrator.</translation>
        </message>
        <message>
            <source>Enough for:</source>
            <translation>Enough for:</translation>
        </message>
        <message>
            <source>For what the signatures shall be enough</source>
            <translation>For what the signatures shall be enough</translation>
        </message>
    </context>
    <context>
        <name>parafa::RequirementSection</name>
        <message>
            <source>Not asked</source>
            <translation>Not asked</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Set by your administrator.</translation>
        </message>
        <message>
            <source>Take over requirements</source>
            <translation>Take over requirements</translation>
        </message>
        <message>
            <source>Requirements (*.xml)</source>
            <translation>Requirements (*.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>For what signatures shall be enough</source>
            <translation>For what signatures shall be enough</translation>
        </message>
        <message>
            <source>Asked of every file besides whether its signatures are valid: whether they suffice for such an act.</source>
            <translation>Asked of every file besides whether its signatures are valid: whether they suffice for such an act.</translation>
        </message>
        <message>
            <source>Take over from a file…</source>
            <translation>Take over from a file…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionChanges</name>
        <message>
            <source>What came after this signature cannot be compared with what was signed.</source>
            <translation>What came after this signature cannot be compared with what was signed.</translation>
        </message>
        <message>
            <source>After this signature the document was changed in a way that the signature does not allow. Only what stands on the left was signed.</source>
            <translation>After this signature the document was changed in a way that the signature does not allow. Only what stands on the left was signed.</translation>
        </message>
        <message>
            <source>After this signature only such things were added as it allows.</source>
            <translation>After this signature only such things were added as it allows.</translation>
        </message>
        <message>
            <source>Nothing was added after this signature.</source>
            <translation>Nothing was added after this signature.</translation>
        </message>
        <message>
            <source>After this signature only data for its verification were added: what is seen is the same.</source>
            <translation>After this signature only data for its verification were added: what is seen is the same.</translation>
        </message>
    </context>
    <context>
        <name>parafa::RevisionView</name>
        <message>
            <source>This state of the document cannot be shown.</source>
            <translation>This state of the document cannot be shown.</translation>
        </message>
        <message>
            <source>As it was signed: %1 %2</source>
            <translation>As it was signed: %1 %2</translation>
        </message>
        <message>
            <source>As it was signed</source>
            <translation>As it was signed</translation>
        </message>
        <message>
            <source>As it is now</source>
            <translation>As it is now</translation>
        </message>
        <message>
            <source> (as signed)</source>
            <translation> (as signed)</translation>
        </message>
        <message>
            <source>Save the document as it was signed</source>
            <translation>Save the document as it was signed</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF documents (*.pdf)</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Saved as %1.</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Back to the document</translation>
        </message>
        <message>
            <source>Save as it was signed…</source>
            <translation>Save as it was signed…</translation>
        </message>
        <message>
            <source>What came after the signature</source>
            <translation>What came after the signature</translation>
        </message>
        <message>
            <source>The document as it was signed</source>
            <translation>The document as it was signed</translation>
        </message>
        <message>
            <source>The document as it is now</source>
            <translation>The document as it is now</translation>
        </message>
    </context>
    <context>
        <name>parafa::SectionView</name>
        <message>
            <source>This part need not be filled in. Left empty, it is left out of the form.</source>
            <translation>This part need not be filled in. Left empty, it is left out of the form.</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Add: %1</translation>
        </message>
        <message>
            <source>The form permits no more of these.</source>
            <translation>The form permits no more of these.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Remove: %1</translation>
        </message>
        <message>
            <source>Go to the part: %1</source>
            <translation>Go to the part: %1</translation>
        </message>
        <message>
            <source>Choose one (required)</source>
            <translation>Choose one (required)</translation>
        </message>
        <message>
            <source>Choose one</source>
            <translation>Choose one</translation>
        </message>
        <message>
            <source>Alternative %1</source>
            <translation>Alternative %1</translation>
        </message>
        <message>
            <source>(not chosen)</source>
            <translation>(not chosen)</translation>
        </message>
        <message>
            <source>Search in the code list %1</source>
            <translation>Search in the code list %1</translation>
        </message>
        <message>
            <source>Item of the code list %1</source>
            <translation>Item of the code list %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SettingsPage</name>
        <message>
            <source>Nobody is trusted yet: who signed cannot be established.</source>
            <translation>Nobody is trusted yet: who signed cannot be established.</translation>
        </message>
        <message numerus="yes">
            <source>%n trusted certificate(s).</source>
            <translation>
                <numerusform>%n trusted certificate.</numerusform>
                <numerusform>%n trusted certificates.</numerusform>
            </translation>
        </message>
        <message>
            <source>Trusted certificates</source>
            <translation>Trusted certificates</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der)</source>
            <translation>Certificates (*.pem *.crt *.cer *.der)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Folder with trusted certificates</source>
            <translation>Folder with trusted certificates</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Language of the window</translation>
        </message>
        <message>
            <source>Trusted issuers</source>
            <translation>Trusted issuers</translation>
        </message>
        <message>
            <source>A signature is traced to these certificates. Add only issuers whose certificates you obtained in a way you rely on.</source>
            <translation>A signature is traced to these certificates. Add only issuers whose certificates you obtained in a way you rely on.</translation>
        </message>
        <message>
            <source>Add certificates…</source>
            <translation>Add certificates…</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Add a folder…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation>Set by your administrator.</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignatureDetails</name>
        <message>
            <source>Certificate of the signer</source>
            <translation>Certificate of the signer</translation>
        </message>
        <message>
            <source>Enclosed certificate: %1</source>
            <translation>Enclosed certificate: %1</translation>
        </message>
        <message>
            <source>Issued by: %1</source>
            <translation>Issued by: %1</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indication</translation>
        </message>
        <message>
            <source>Form and level</source>
            <translation>Form and level</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algorithm</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Claimed role</source>
            <translation>Claimed role</translation>
        </message>
        <message>
            <source>Certified role</source>
            <translation>Certified role</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Commitment</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Policy</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>Lies in</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Covers</translation>
        </message>
        <message numerus="yes">
            <source>and %n more document(s)</source>
            <translation>
                <numerusform>and %n more document</numerusform>
                <numerusform>and %n more documents</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed, as the signer claims</source>
            <translation>Signed, as the signer claims</translation>
        </message>
        <message>
            <source>Time-stamped, proven</source>
            <translation>Time-stamped, proven</translation>
        </message>
        <message>
            <source>Time-stamped, not proven</source>
            <translation>Time-stamped, not proven</translation>
        </message>
        <message>
            <source>Certificate of the signer valid from</source>
            <translation>Certificate of the signer valid from</translation>
        </message>
        <message>
            <source>Certificate of the signer valid until</source>
            <translation>Certificate of the signer valid until</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Times</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Serial number</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Meant for signing documents</source>
            <translation>Meant for signing documents</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Copy the details</translation>
        </message>
        <message>
            <source>Back to the document</source>
            <translation>Back to the document</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Details of the signature</source>
            <translation>Details of the signature</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifier</translation>
        </message>
        <message>
            <source>Evidence record, proven</source>
            <translation>Evidence record, proven</translation>
        </message>
        <message>
            <source>Evidence record, not proven</source>
            <translation>Evidence record, not proven</translation>
        </message>
        <message>
            <source>From now on the result can become final</source>
            <translation>From now on the result can become final</translation>
        </message>
        <message>
            <source>Renew before: a further time-stamp is needed to keep the proof</source>
            <translation>Renew before: a further time-stamp is needed to keep the proof</translation>
        </message>
        <message>
            <source>Evidence record</source>
            <translation>Evidence record</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>covers what it protects, unchanged</source>
            <translation>covers what it protects, unchanged</translation>
        </message>
        <message>
            <source>does not fit what it protects</source>
            <translation>does not fit what it protects</translation>
        </message>
        <message>
            <source>cannot be judged</source>
            <translation>cannot be judged</translation>
        </message>
        <message>
            <source>Existed at</source>
            <translation>Existed at</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Finding</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Copy the value</source>
            <translation>Copy the value</translation>
        </message>
        <message>
            <source>Kind by law</source>
            <translation>Kind by law</translation>
        </message>
        <message>
            <source>Signed for</source>
            <translation>Signed for</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturePlacer</name>
        <message>
            <source>No place has been chosen yet.</source>
            <translation>No place has been chosen yet.</translation>
        </message>
        <message>
            <source>Page %1, %2 mm from the left, %3 mm from the top, %4 mm wide, %5 mm high.</source>
            <translation>Page %1, %2 mm from the left, %3 mm from the top, %4 mm wide, %5 mm high.</translation>
        </message>
        <message>
            <source>Arrow keys move it, Shift and arrow keys change its size, Page Up and Page Down change the page.</source>
            <translation>Arrow keys move it, Shift and arrow keys change its size, Page Up and Page Down change the page.</translation>
        </message>
        <message>
            <source>Place of the signature on the page</source>
            <translation>Place of the signature on the page</translation>
        </message>
    </context>
    <context>
        <name>parafa::SignaturesModel</name>
        <message>
            <source>%1, claimed by the signer</source>
            <translation>%1, claimed by the signer</translation>
        </message>
        <message>
            <source>no time stated</source>
            <translation>no time stated</translation>
        </message>
        <message>
            <source>covers %1 of %2</source>
            <translation>covers %1 of %2</translation>
        </message>
        <message>
            <source>Signature %1</source>
            <translation>Signature %1</translation>
        </message>
        <message>
            <source>covers the selected document</source>
            <translation>covers the selected document</translation>
        </message>
        <message>
            <source>%1, proven</source>
            <translation>%1, proven</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningPage</name>
        <message>
            <source>A file of this name exists already.</source>
            <translation>A file of this name exists already.</translation>
        </message>
        <message>
            <source>Choose another name, or choose the file again to replace it.</source>
            <translation>Choose another name, or choose the file again to replace it.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Signing…</translation>
        </message>
        <message>
            <source>Signing was stopped; nothing was saved.</source>
            <translation>Signing was stopped; nothing was saved.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>Nothing was signed.</translation>
        </message>
        <message numerus="yes">
            <source>Add a signature over %n document(s)</source>
            <translation>
                <numerusform>Add a signature over %n document</numerusform>
                <numerusform>Add a signature over %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sign %n document(s)</source>
            <translation>
                <numerusform>Sign %n document</numerusform>
                <numerusform>Sign %n documents</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Add a signature to %1</source>
            <translation>Add a signature to %1</translation>
        </message>
        <message>
            <source>Sign documents</source>
            <translation>Sign documents</translation>
        </message>
        <message>
            <source>Progress of signing</source>
            <translation>Progress of signing</translation>
        </message>
        <message>
            <source>Counter-sign</source>
            <translation>Counter-sign</translation>
        </message>
        <message>
            <source>Counter-sign the signature of %1</source>
            <translation>Counter-sign the signature of %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::SigningQueue</name>
        <message>
            <source>being looked at…</source>
            <translation>being looked at…</translation>
        </message>
        <message>
            <source>ready to be signed</source>
            <translation>ready to be signed</translation>
        </message>
        <message>
            <source>being signed…</source>
            <translation>being signed…</translation>
        </message>
        <message>
            <source>signed: %1</source>
            <translation>signed: %1</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
    </context>
    <context>
        <name>parafa::StartPage</name>
        <message>
            <source>Drop a signed file here to check it,
or documents to sign them.</source>
            <translation>Drop a signed file here to check it,
or documents to sign them.</translation>
        </message>
        <message>
            <source>Check a file…</source>
            <translation>Check a file…</translation>
        </message>
        <message>
            <source>Opens a signed file, shows its documents and says whether the signatures hold</source>
            <translation>Opens a signed file, shows its documents and says whether the signatures hold</translation>
        </message>
        <message>
            <source>Sign documents…</source>
            <translation>Sign documents…</translation>
        </message>
        <message>
            <source>Puts documents of your choice into a new signed container</source>
            <translation>Puts documents of your choice into a new signed container</translation>
        </message>
        <message>
            <source>Saves the documents of a signed container into a folder</source>
            <translation>Saves the documents of a signed container into a folder</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Recently opened</translation>
        </message>
        <message>
            <source>Recently opened files</source>
            <translation>Recently opened files</translation>
        </message>
        <message>
            <source>Review many files…</source>
            <translation>Review many files…</translation>
        </message>
        <message>
            <source>Checks many signed files and lists the results in a table</source>
            <translation>Checks many signed files and lists the results in a table</translation>
        </message>
        <message>
            <source>Fill in a form…</source>
            <translation>Fill in a form…</translation>
        </message>
        <message>
            <source>Shows a form to fill in and makes a file of it that can be signed</source>
            <translation>Shows a form to fill in and makes a file of it that can be signed</translation>
        </message>
        <message>
            <source>Save documents…</source>
            <translation>Save documents…</translation>
        </message>
    </context>
    <context>
        <name>parafa::TargetBox</name>
        <message>
            <source>Save the signed PDF</source>
            <translation>Save the signed PDF</translation>
        </message>
        <message>
            <source>Save the signed container</source>
            <translation>Save the signed container</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF documents (*.pdf)</translation>
        </message>
        <message>
            <source>Signed containers (*.asice)</source>
            <translation>Signed containers (*.asice)</translation>
        </message>
        <message>
            <source>4. Where to</source>
            <translation>4. Where to</translation>
        </message>
        <message>
            <source>New signed PDF</source>
            <translation>New signed PDF</translation>
        </message>
        <message>
            <source>New signed container</source>
            <translation>New signed container</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Choose where to save</source>
            <translation>Choose where to save</translation>
        </message>
        <message>
            <source>Save the signed file</source>
            <translation>Save the signed file</translation>
        </message>
        <message>
            <source>3. Where to</source>
            <translation>3. Where to</translation>
        </message>
        <message>
            <source>New signed file</source>
            <translation>New signed file</translation>
        </message>
    </context>
    <context>
        <name>parafa::TaskPanel</name>
        <message>
            <source>This folder does not exist.</source>
            <translation>This folder does not exist.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>Try %n file(s) again</source>
            <translation>
                <numerusform>Try %n file again</numerusform>
                <numerusform>Try %n files again</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 are done.</source>
            <translation>%1 of %2 are done.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) failed.</source>
            <translation>
                <numerusform>%n file failed.</numerusform>
                <numerusform>%n files failed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were not reached.</source>
            <translation>
                <numerusform>%n file was not reached.</numerusform>
                <numerusform>%n files were not reached.</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder for the new files</source>
            <translation>Folder for the new files</translation>
        </message>
        <message numerus="yes">
            <source>Add a time-stamp to %n file(s) of the table</source>
            <translation>
                <numerusform>Add a time-stamp to %n file of the table</numerusform>
                <numerusform>Add a time-stamp to %n files of the table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save a report of each of %n file(s) of the table</source>
            <translation>
                <numerusform>Save a report of %n file of the table</numerusform>
                <numerusform>Save a report of each of %n files of the table</numerusform>
            </translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>T – with a time-stamp</source>
            <translation>T – with a time-stamp</translation>
        </message>
        <message>
            <source>LT – with evidence of validity</source>
            <translation>LT – with evidence of validity</translation>
        </message>
        <message>
            <source>LTA – for archiving, also renews</source>
            <translation>LTA – for archiving, also renews</translation>
        </message>
        <message>
            <source>Address of the time-stamp service</source>
            <translation>Address of the time-stamp service</translation>
        </message>
        <message>
            <source>Format of the reports</source>
            <translation>Format of the reports</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Where to</translation>
        </message>
        <message>
            <source>Copies with the time-stamp in a folder</source>
            <translation>Copies with the time-stamp in a folder</translation>
        </message>
        <message>
            <source>The files themselves are replaced</source>
            <translation>The files themselves are replaced</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Choose the folder for the new files</source>
            <translation>Choose the folder for the new files</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>What failed</source>
            <translation>What failed</translation>
        </message>
        <message>
            <source>Add time-stamps</source>
            <translation>Add time-stamps</translation>
        </message>
        <message>
            <source>Save reports</source>
            <translation>Save reports</translation>
        </message>
    </context>
    <context>
        <name>parafa::ThumbnailModel</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>parafa::TimeStampSection</name>
        <message>
            <source>Time-stamp services</source>
            <translation>Time-stamp services</translation>
        </message>
        <message>
            <source>Signing proposes these services, the first one by itself.</source>
            <translation>Signing proposes these services, the first one by itself.</translation>
        </message>
        <message>
            <source>Address of a further service</source>
            <translation>Address of a further service</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
    </context>
    <context>
        <name>parafa::ValueEditor</name>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>(not filled in)</source>
            <translation>(not filled in)</translation>
        </message>
        <message>
            <source>Choose from a calendar</source>
            <translation>Choose from a calendar</translation>
        </message>
        <message>
            <source>for example %1</source>
            <translation>for example %1</translation>
        </message>
    </context>
    <context>
        <name>parafa::VerdictBanner</name>
        <message>
            <source>Why?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>Why: the single steps of the check</source>
            <translation>Why: the single steps of the check</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Stop checking</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Progress of the check</translation>
        </message>
        <message>
            <source>Steps of the check</source>
            <translation>Steps of the check</translation>
        </message>
    </context>
    <context>
        <name>parafa::VisibleBox</name>
        <message>
            <source>Image of the signature</source>
            <translation>Image of the signature</translation>
        </message>
        <message>
            <source>Images (*.png *.jpg *.jpeg)</source>
            <translation>Images (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Show who signs, when, why and where</source>
            <translation>Show who signs, when, why and where</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Language of the visible signature</source>
            <translation>Language of the visible signature</translation>
        </message>
        <message>
            <source>Own text</source>
            <translation>Own text</translation>
        </message>
        <message>
            <source>Own text in the visible signature</source>
            <translation>Own text in the visible signature</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Image in the visible signature, PNG or JPEG</source>
            <translation>Image in the visible signature, PNG or JPEG</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Choose the image</source>
            <translation>Choose the image</translation>
        </message>
    </context>
    <context>
        <name>parafa::WindowActions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Open…</translation>
        </message>
        <message>
            <source>Open a signed file or a document</source>
            <translation>Open a signed file or a document</translation>
        </message>
        <message>
            <source>Si&amp;gn…</source>
            <translation>Si&amp;gn…</translation>
        </message>
        <message>
            <source>Sign documents into a new container</source>
            <translation>Sign documents into a new container</translation>
        </message>
        <message>
            <source>&amp;Save this document…</source>
            <translation>&amp;Save this document…</translation>
        </message>
        <message>
            <source>Save the selected document into a folder</source>
            <translation>Save the selected document into a folder</translation>
        </message>
        <message>
            <source>Save &amp;all documents…</source>
            <translation>Save &amp;all documents…</translation>
        </message>
        <message>
            <source>Save all documents of the container into a folder</source>
            <translation>Save all documents of the container into a folder</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>Print what the preview shows</source>
            <translation>Print what the preview shows</translation>
        </message>
        <message>
            <source>&amp;Close the file</source>
            <translation>&amp;Close the file</translation>
        </message>
        <message>
            <source>Go back to the start page</source>
            <translation>Go back to the start page</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Close the window</translation>
        </message>
        <message>
            <source>&amp;Copy the result as text</source>
            <translation>&amp;Copy the result as text</translation>
        </message>
        <message>
            <source>Copy the verdict and the findings</source>
            <translation>Copy the verdict and the findings</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Find…</translation>
        </message>
        <message>
            <source>Find text in the document</source>
            <translation>Find text in the document</translation>
        </message>
        <message>
            <source>&amp;Larger</source>
            <translation>&amp;Larger</translation>
        </message>
        <message>
            <source>Show the document larger</source>
            <translation>Show the document larger</translation>
        </message>
        <message>
            <source>&amp;Smaller</source>
            <translation>&amp;Smaller</translation>
        </message>
        <message>
            <source>Show the document smaller</source>
            <translation>Show the document smaller</translation>
        </message>
        <message>
            <source>Fit to &amp;width</source>
            <translation>Fit to &amp;width</translation>
        </message>
        <message>
            <source>Make the page as wide as the window</source>
            <translation>Make the page as wide as the window</translation>
        </message>
        <message>
            <source>&amp;Rotate</source>
            <translation>&amp;Rotate</translation>
        </message>
        <message>
            <source>Turn the page clockwise</source>
            <translation>Turn the page clockwise</translation>
        </message>
        <message>
            <source>As &amp;text</source>
            <translation>As &amp;text</translation>
        </message>
        <message>
            <source>Show the text of the document in reading order</source>
            <translation>Show the text of the document in reading order</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>&amp;Next pane</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Go to the next part of the window</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>&amp;Previous pane</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Go to the previous part of the window</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>Go one level back</source>
            <translation>Go one level back</translation>
        </message>
        <message>
            <source>&amp;Why this result</source>
            <translation>&amp;Why this result</translation>
        </message>
        <message>
            <source>Show the single steps of the check</source>
            <translation>Show the single steps of the check</translation>
        </message>
        <message>
            <source>C&amp;ertificate of the signer…</source>
            <translation>C&amp;ertificate of the signer…</translation>
        </message>
        <message>
            <source>Show the certificate of the selected signature</source>
            <translation>Show the certificate of the selected signature</translation>
        </message>
        <message>
            <source>&amp;About Parafa</source>
            <translation>&amp;About Parafa</translation>
        </message>
        <message>
            <source>What this program is</source>
            <translation>What this program is</translation>
        </message>
        <message>
            <source>Signature &amp;%1</source>
            <translation>Signature &amp;%1</translation>
        </message>
        <message>
            <source>Go to this signature</source>
            <translation>Go to this signature</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>As the &amp;system</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Recent files</source>
            <translation>&amp;Recent files</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>Lan&amp;guage</translation>
        </message>
        <message>
            <source>&amp;Signature</source>
            <translation>&amp;Signature</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>S&amp;ettings</source>
            <translation>S&amp;ettings</translation>
        </message>
        <message>
            <source>Language and trusted issuers</source>
            <translation>Language and trusted issuers</translation>
        </message>
        <message>
            <source>&amp;Review many files…</source>
            <translation>&amp;Review many files…</translation>
        </message>
        <message>
            <source>Check many signed files and list the results</source>
            <translation>Check many signed files and list the results</translation>
        </message>
        <message>
            <source>Fill in a &amp;form…</source>
            <translation>Fill in a &amp;form…</translation>
        </message>
        <message>
            <source>Fill in an electronic form</source>
            <translation>Fill in an electronic form</translation>
        </message>
        <message>
            <source>Save the re&amp;port…</source>
            <translation>Save the re&amp;port…</translation>
        </message>
        <message>
            <source>Save the report about the check as HTML, PDF or XML</source>
            <translation>Save the report about the check as HTML, PDF or XML</translation>
        </message>
        <message>
            <source>Open &amp;with another program</source>
            <translation>Open &amp;with another program</translation>
        </message>
        <message>
            <source>Open a copy of the selected document with the program for its kind</source>
            <translation>Open a copy of the selected document with the program for its kind</translation>
        </message>
        <message>
            <source>Small pi&amp;ctures of the pages</source>
            <translation>Small pi&amp;ctures of the pages</translation>
        </message>
        <message>
            <source>Show a list of the pages beside the PDF</source>
            <translation>Show a list of the pages beside the PDF</translation>
        </message>
        <message>
            <source>As it was si&amp;gned</source>
            <translation>As it was si&amp;gned</translation>
        </message>
        <message>
            <source>Show the PDF as it was signed beside the PDF as it is now</source>
            <translation>Show the PDF as it was signed beside the PDF as it is now</translation>
        </message>
        <message>
            <source>For&amp;mat and identifiers</source>
            <translation>For&amp;mat and identifiers</translation>
        </message>
        <message>
            <source>Show what the document is, whether it may be used, and its identifiers</source>
            <translation>Show what the document is, whether it may be used, and its identifiers</translation>
        </message>
        <message>
            <source>Forms on this &amp;computer…</source>
            <translation>Forms on this &amp;computer…</translation>
        </message>
        <message>
            <source>See, import, export and delete forms</source>
            <translation>See, import, export and delete forms</translation>
        </message>
        <message>
            <source>Te&amp;xt beside the picture</source>
            <translation>Te&amp;xt beside the picture</translation>
        </message>
        <message>
            <source>Show a PDF and its text in reading order side by side</source>
            <translation>Show a PDF and its text in reading order side by side</translation>
        </message>
        <message>
            <source>C&amp;ounter-sign…</source>
            <translation>C&amp;ounter-sign…</translation>
        </message>
        <message>
            <source>Sign the selected signature</source>
            <translation>Sign the selected signature</translation>
        </message>
    </context>
</TS>
