<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:f="http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0" exclude-result-prefixes="f">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>
  <xsl:template match="/f:GeneralSubmission">
    <xsl:text>VŠEOBECNÉ PODANIE&#10;&#10;</xsl:text>
    <xsl:text>Komu: </xsl:text><xsl:value-of select="f:Recipient"/><xsl:text>&#10;&#10;</xsl:text>
    <xsl:text>Podáva&#10;</xsl:text>
    <xsl:text>&#9;Meno: </xsl:text><xsl:value-of select="f:Applicant/f:Name"/><xsl:text>&#10;</xsl:text>
    <xsl:text>&#9;Adresa: </xsl:text>
    <xsl:value-of select="concat(f:Applicant/f:Address/f:Street, ', ', f:Applicant/f:Address/f:PostalCode, ' ', f:Applicant/f:Address/f:Municipality)"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="f:Applicant/f:Email">
      <xsl:text>&#9;E-mail: </xsl:text><xsl:value-of select="f:Applicant/f:Email"/><xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:if test="f:Applicant/f:Phone">
      <xsl:text>&#9;Telefón: </xsl:text><xsl:value-of select="f:Applicant/f:Phone"/><xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:text>&#10;Predmet: </xsl:text><xsl:value-of select="f:Subject"/><xsl:text>&#10;&#10;</xsl:text>
    <xsl:value-of select="f:Text"/><xsl:text>&#10;</xsl:text>
    <xsl:if test="f:Attachments/f:Attachment">
      <xsl:text>&#10;Prílohy&#10;</xsl:text>
      <xsl:for-each select="f:Attachments/f:Attachment">
        <xsl:value-of select="concat('&#9;', position(), '. ', f:Name)"/>
        <xsl:if test="f:Pages"><xsl:value-of select="concat(' (počet strán: ', f:Pages, ')')"/></xsl:if>
        <xsl:text>&#10;</xsl:text>
      </xsl:for-each>
    </xsl:if>
    <xsl:text>&#10;Odpoveď doručiť: </xsl:text>
    <xsl:choose>
      <xsl:when test="f:Delivery = 'electronic'">do elektronickej schránky</xsl:when>
      <xsl:when test="f:Delivery = 'post'">poštou</xsl:when>
      <xsl:otherwise>osobne na úrade</xsl:otherwise>
    </xsl:choose>
    <xsl:text>&#10;Dátum podania: </xsl:text>
    <xsl:value-of select="concat(number(substring(f:Date, 9, 2)), '. ', number(substring(f:Date, 6, 2)), '. ', substring(f:Date, 1, 4))"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
