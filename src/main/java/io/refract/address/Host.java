package io.refract.address;

/// A server of an address.
///
/// @param name of the host, or its IP address without brackets
public record Host(String name, int port) {
    /// As it is written in addresses.
    @Override
    public String toString() {
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }
}
