// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace parafa
{

/// One running program for each user: a second start hands its files over and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    struct Request {
        QStringList files; ///< absolute paths
        bool sign = false;
    };
    static constexpr int messageLimit = 1 << 20; ///< bytes

    /// `name` tells programs of different users or displays apart.
    explicit SingleInstance(QString name, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// The name for this user and display.
    static QString defaultName();
    /// True when a running program took the request; waits at most a second for it.
    bool handOver(const Request& request) const;
    /// From now on takes requests of later starts. False where the system does not allow it: the program works without.
    bool listen();

signals:
    void requested(const QStringList& files, bool sign);

private:
    void receive();
    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace parafa
