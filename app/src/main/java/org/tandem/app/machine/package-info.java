/// One machine's whole system in this process, wired by hand, and its one folder on disk.
///
/// In: [org.tandem.app.machine.MachineSettings]. Out: a running node, gateway, read model and console, or a plain
/// reason why not. May not enter: what any of the parts does; the command line.
/// Start reading at [org.tandem.app.machine.Machine].
///
/// **What other programs on this machine may rely on**, in the data directory (`./data` unless told otherwise):
///
/// ```
/// running                              there while a machine runs, and only then; a Java properties file:
///                                        pid=4711
///                                        network=BYN-RUB corridor
///                                        operator=TNDMBY20XXX
///                                        gateway=https://localhost:8443   (the channel: wss, same host and port)
///                                        console=http://localhost:8080
///                                        database=jdbc:postgresql://localhost:5433/tandem   (no password)
///                                        databaseUser=postgres
/// certificates/ca.crt                  whom to trust
/// certificates/participants/BIC.p12    the key of the participant with this BIC of eight characters, password
///                                        "tandem"; beside it .crt and .key in PEM
/// certificates/officers/NAME.p12       the key of the officer of this name, the same way
/// network/network.yaml                 the network file that founded this ledger; beside it its lists
/// postgres/password                    of databaseUser, where PostgreSQL is the embedded one
/// ```
///
/// A `running` file whose process is gone was left by one that was killed: [org.tandem.app.machine.RunningFile] says
/// that nothing runs then.
@NullMarked
package org.tandem.app.machine;

import org.jspecify.annotations.NullMarked;
