# SPDX-License-Identifier: EUPL-1.2
# Who may include whom. CMake makes one static library of each module and links it to the modules named here;
# tests/architecture reads the same lines and fails on any other include. Order: every module after those it uses.
#   parafa_core_module(NAME DEPENDS module... [LIBRARIES imported target...])
parafa_core_module(base        DEPENDS                                            LIBRARIES OpenSSL::Crypto LibXml2::LibXml2)
parafa_core_module(codelists   DEPENDS base                                       LIBRARIES LibXml2::LibXml2)
parafa_core_module(container   DEPENDS base                                       LIBRARIES PkgConfig::libzip PkgConfig::libarchive PkgConfig::utf8proc ZLIB::ZLIB)
parafa_core_module(signature   DEPENDS base                                       LIBRARIES OpenSSL::Crypto)
parafa_core_module(keys        DEPENDS base signature                             LIBRARIES OpenSSL::Crypto PkgConfig::p11kit ${CMAKE_DL_LIBS})
parafa_core_module(xades       DEPENDS base signature                             LIBRARIES OpenSSL::Crypto LibXml2::LibXml2)
parafa_core_module(cades       DEPENDS base signature                             LIBRARIES OpenSSL::Crypto)
parafa_core_module(pdf         DEPENDS base                                       LIBRARIES PkgConfig::libqpdf)
parafa_core_module(pades       DEPENDS base signature cades pdf)
parafa_core_module(xmldata     DEPENDS base codelists                             LIBRARIES LibXml2::LibXml2 LibXslt::LibXslt)
parafa_core_module(trust       DEPENDS base signature xades cades                LIBRARIES OpenSSL::Crypto LibXml2::LibXml2)
parafa_core_module(validation  DEPENDS base signature trust                       LIBRARIES OpenSSL::Crypto)
parafa_core_module(formats     DEPENDS base container pdf xmldata                 LIBRARIES PkgConfig::libqpdf PkgConfig::freetype LibXml2::LibXml2)
parafa_core_module(report      DEPENDS base container signature validation xmldata)
parafa_core_module(operations  DEPENDS base container keys signature xades cades pdf pades trust validation codelists xmldata formats report)
