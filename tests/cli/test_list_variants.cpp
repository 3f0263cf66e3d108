// SPDX-License-Identifier: EUPL-1.2
// One container under variants of one trusted list, as another project published them with what it expects of each.
#include "cli_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

namespace
{

QString folder()
{
    return qEnvironmentVariable("PARAFA_CORPUS", QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus")) + "/digidoc/";
}

} // namespace

class TestListVariants : public QObject
{
    Q_OBJECT
private slots:
    void variants_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("container");
        QTest::addColumn<bool>("qualified");
        QFile table(folder() + "trusted-lists.tsv");
        QVERIFY(table.open(QIODevice::ReadOnly));
        table.readLine();
        while (!table.atEnd()) {
            const QStringList row = QString::fromUtf8(table.readLine()).trimmed().split('\t');
            QVERIFY(row.size() >= 4);
            QTest::newRow(qPrintable(row[3])) << row[0] << row[1] << (row[2] == "pass");
        }
    }
    void variants()
    {
        QFETCH(QString, list);
        QFETCH(QString, container);
        QFETCH(bool, qualified);
        const auto path = [](const QString& name) { return (folder() + name).toStdString(); };
        const CommandResult result =
            cli({"validate", "--json", "--offline", "--trust", path(list), "--list-signer", path("TSL.crt"), path(container)});
        const QJsonObject signature = json(result.output)["signatures"][0].toObject();
        const QString got = signature["indication"].toString() + " " + signature["qualification"].toString();
        QVERIFY2((got == "TOTAL-PASSED QESig") == qualified, qPrintable(got));
    }
};

int main(int argc, char** argv)
{
    if (!QFileInfo::exists(folder() + "trusted-lists.tsv")) {
        std::puts("SKIP: no corpus; PARAFA_CORPUS names its folder");
        return 77;
    }
    QCoreApplication application(argc, argv);
    TestListVariants test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_list_variants.moc"
