package org.tandem.cluster;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agrona.CloseHelper;

/// The addresses of a cluster's members, as Aeron Cluster wants them: five UDP ports each.
final class Ports {
    static final int PER_MEMBER = 5;

    private Ports() {}

    /// `0,host:ingress,host:consensus,host:log,host:catchup,host:archive|1,…`
    static String members(NodeConfig config) {
        StringBuilder members = new StringBuilder();
        for (int member = 0; member < config.hosts().size(); member++) {
            int[] ports = config.portBase() == 0 ? free() : given(config.portBase(), member, config.isAlone());
            members.append(members.isEmpty() ? "" : "|").append(member);
            for (int port : ports) {
                members.append(',')
                        .append(config.hosts().get(member))
                        .append(':')
                        .append(port);
            }
        }
        return members.toString();
    }

    /// A port that is taken would only show as a node that never comes up.
    /// @throws NodeNotStarted when this node cannot have one of its ports
    static void requireFree(String members, int memberId) {
        List<String> own = parts(Pattern.compile("\\|").splitAsStream(members).toList().get(memberId));
        for (String address : own.subList(1, own.size())) {
            int colon = address.lastIndexOf(':');
            InetSocketAddress wanted = new InetSocketAddress(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
            try (DatagramSocket socket = new DatagramSocket(wanted)) {
                if (!socket.isBound()) {
                    throw new NodeNotStarted("the UDP address " + address + " cannot be had");
                }
            } catch (IOException e) {
                throw new NodeNotStarted("the UDP address " + address + " cannot be had: " + e.getMessage()
                        + "; stop who has it, or choose another port base", e);
            }
        }
    }

    /// What a client needs of [#members]: `0=host:ingress,1=…`.
    static String ingress(String members) {
        return Pattern.compile("\\|")
                .splitAsStream(members)
                .map(member -> {
                    List<String> parts = parts(member);
                    return parts.get(0) + "=" + parts.get(1);
                })
                .collect(Collectors.joining(","));
    }

    /// The last address of a member: where its archive listens.
    static String archive(String members, int memberId) {
        String member = Pattern.compile("\\|").splitAsStream(members).toList().get(memberId);
        return parts(member).getLast();
    }

    private static List<String> parts(String member) {
        return Pattern.compile(",").splitAsStream(member).toList();
    }

    private static int[] given(int base, int member, boolean alone) {
        int first = base + (alone ? 0 : member * PER_MEMBER);
        int[] ports = new int[PER_MEMBER];
        for (int i = 0; i < PER_MEMBER; i++) {
            ports[i] = first + i;
        }
        return ports;
    }

    private static int[] free() {
        DatagramSocket[] sockets = new DatagramSocket[PER_MEMBER];
        int[] ports = new int[PER_MEMBER];
        try {
            for (int i = 0; i < PER_MEMBER; i++) {
                sockets[i] = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                ports[i] = sockets[i].getLocalPort();
            }
        } catch (IOException e) {
            throw new NodeNotStarted("no free UDP ports on the loopback address: " + e.getMessage(), e);
        } finally {
            CloseHelper.closeAll(sockets);
        }
        return ports;
    }
}
