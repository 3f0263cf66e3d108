// SPDX-License-Identifier: EUPL-1.2
// The floor of "start to first painted window": an empty Qt window that ends once it has been painted.
#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace
{

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override { QTimer::singleShot(0, qApp, &QCoreApplication::quit); }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1024, 700);
    window.show();
    return QApplication::exec();
}
