// SPDX-License-Identifier: EUPL-1.2
#include "support/command.h"

#include <QProcess>
#include <QStandardPaths>

namespace parafa::test
{

CommandResult run(const std::string& program, const std::vector<std::string>& arguments, const CommandOptions& options)
{
    QProcess process;
    QStringList list;
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : options.environment)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    process.setProcessEnvironment(environment);
    if (!options.folder.empty())
        process.setWorkingDirectory(QString::fromStdString(options.folder));
    process.start(QString::fromStdString(program), list);
    CommandResult result;
    if (!process.waitForStarted()) {
        result.errors = process.errorString().toStdString();
        return result;
    }
    process.write(reinterpret_cast<const char*>(options.input.data()), qint64(options.input.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(options.seconds * 1000);
    if (!ended) {
        process.kill();
        process.waitForFinished(5000);
        result.status = -3;
    } else {
        result.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }
    result.output = process.readAllStandardOutput().toStdString();
    result.errors = process.readAllStandardError().toStdString();
    return result;
}

bool toolExists(const std::string& program)
{
    return !QStandardPaths::findExecutable(QString::fromStdString(program)).isEmpty();
}

std::string builtProgram(const std::string& name)
{
    return std::string(PARAFA_BINARY_DIR) + "/bin/" + name;
}

} // namespace parafa::test
