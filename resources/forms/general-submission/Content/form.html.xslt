<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:f="http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0" exclude-result-prefixes="f">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-public="-//W3C//DTD HTML 4.01//EN" doctype-system="http://www.w3.org/TR/html4/strict.dtd"/>
  <xsl:strip-space elements="*"/>
  <xsl:template match="/f:GeneralSubmission">
    <html lang="sk">
      <head>
        <title>Všeobecné podanie</title>
        <style type="text/css">
body { font-family: "DejaVu Sans", "Liberation Sans", Arial, sans-serif; font-size: 10.5pt; color: #1a1a1a; margin: 0; }
.head { display: flex; align-items: center; border-bottom: 2px solid #1f4e8c; padding-bottom: 8px; margin-bottom: 16px; }
.head img { width: 36px; height: 36px; margin-right: 12px; }
h1 { font-size: 17pt; margin: 0; color: #1f4e8c; }
h2 { font-size: 11.5pt; margin: 18px 0 6px 0; color: #1f4e8c; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: normal; color: #555555; width: 30%; padding: 4px 8px 4px 0; vertical-align: top; }
td { padding: 4px 0; vertical-align: top; }
.list td, .list th { border: 1px solid #b8c4d4; padding: 4px 8px; width: auto; }
.list th { background: #e8eef6; color: #1a1a1a; }
.text { white-space: pre-wrap; line-height: 1.45; border-left: 3px solid #b8c4d4; padding-left: 10px; }
.date { margin-top: 28px; }
        </style>
      </head>
      <body>
        <div class="head">
          <img alt="" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYAQMAAADaua+7AAAABlBMVEUfToz///8XFcA4AAAAH0lEQVR42mNgQAP8/xug+AEDPyMSBvFhciB1ODAaAAAmow1OluflPwAAAABJRU5ErkJggg=="/>
          <h1>Všeobecné podanie</h1>
        </div>
        <table>
          <tr><th>Komu</th><td><xsl:value-of select="f:Recipient"/></td></tr>
          <tr><th>Predmet</th><td><b><xsl:value-of select="f:Subject"/></b></td></tr>
        </table>
        <h2>Podáva</h2>
        <table>
          <tr><th>Meno</th><td><xsl:value-of select="f:Applicant/f:Name"/></td></tr>
          <tr><th>Adresa</th><td>
            <xsl:value-of select="f:Applicant/f:Address/f:Street"/><br/>
            <xsl:value-of select="concat(f:Applicant/f:Address/f:PostalCode, ' ', f:Applicant/f:Address/f:Municipality)"/>
          </td></tr>
          <xsl:if test="f:Applicant/f:Email"><tr><th>E-mail</th><td><xsl:value-of select="f:Applicant/f:Email"/></td></tr></xsl:if>
          <xsl:if test="f:Applicant/f:Phone"><tr><th>Telefón</th><td><xsl:value-of select="f:Applicant/f:Phone"/></td></tr></xsl:if>
        </table>
        <h2>Text podania</h2>
        <div class="text"><xsl:value-of select="f:Text"/></div>
        <xsl:if test="f:Attachments/f:Attachment">
          <h2>Prílohy</h2>
          <table class="list">
            <tr><th>Názov</th><th>Počet strán</th></tr>
            <xsl:for-each select="f:Attachments/f:Attachment">
              <tr><td><xsl:value-of select="f:Name"/></td><td><xsl:value-of select="f:Pages"/></td></tr>
            </xsl:for-each>
          </table>
        </xsl:if>
        <h2>Odpoveď</h2>
        <p>
          <xsl:choose>
            <xsl:when test="f:Delivery = 'electronic'">Doručiť do elektronickej schránky.</xsl:when>
            <xsl:when test="f:Delivery = 'post'">Doručiť poštou.</xsl:when>
            <xsl:otherwise>Vyzdvihne sa osobne na úrade.</xsl:otherwise>
          </xsl:choose>
        </p>
        <p class="date">Dátum podania:
          <xsl:value-of select="concat(number(substring(f:Date, 9, 2)), '. ', number(substring(f:Date, 6, 2)), '. ', substring(f:Date, 1, 4))"/>
        </p>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
