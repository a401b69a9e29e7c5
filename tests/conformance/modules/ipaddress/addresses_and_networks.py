# ipaddress: parsing, arithmetic, networks, hosts, containment, errors.
import ipaddress as ip
a = ip.ip_address("192.168.1.10")
n = ip.ip_network("192.168.0.0/22")
print(a, repr(a), a + 5, int(a), a.packed, a.is_private, a.version, a in n, a.reverse_pointer, a < ip.ip_address("192.168.2.1"), hash(a) == hash(ip.IPv4Address("192.168.1.10")), format(a, "b"), ip.ip_address(1))
print(n, n.netmask, n.hostmask, n.num_addresses, n.prefixlen, n[0], n[-1], n.broadcast_address, list(ip.ip_network("10.0.0.0/30").hosts()), list(n.subnets(new_prefix=24)), n.supernet(), n.overlaps(ip.ip_network("192.168.3.0/25")), ip.ip_network("10.0.0.0/8").subnet_of(ip.ip_network("0.0.0.0/0")), n.compare_networks(ip.ip_network("10.0.0.0/8")))
v6 = ip.ip_address("2001:db8::1")
print(v6, v6.exploded, ip.ip_address("::ffff:1.2.3.4").ipv4_mapped, ip.ip_network("2001:db8::/32").num_addresses == 2**96, v6.is_global, ip.ip_interface("10.1.2.3/8").network, list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])), list(ip.summarize_address_range(ip.ip_address("10.0.0.0"), ip.ip_address("10.0.0.5"))), sorted([v6, ip.ip_address("::1")]), ip.ip_address("fe80::1%eth0").scope_id)
for f in (lambda: ip.ip_address("256.1.1.1")), (lambda: ip.ip_address("1.2.3")), (lambda: ip.ip_address("01.2.3.4")), (lambda: ip.ip_network("10.0.0.1/8")), (lambda: ip.ip_network("10.0.0.0/33")), (lambda: ip.ip_address("::1::")), (lambda: a < v6), (lambda: a + 2**40), (lambda: ip.ip_address(-1)), (lambda: ip.IPv4Address("x")), (lambda: n[5000]), (lambda: ip.IPv4Network("1.2.3.4/24")), (lambda: ip.ip_network("10.0.0.0/8").subnets(new_prefix=4).__next__()), (lambda: ip.ip_address(b"123")):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
# stress: 100
