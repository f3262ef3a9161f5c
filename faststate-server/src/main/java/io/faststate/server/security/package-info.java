/**
 * Protection against other sites and strangers: hosts, origins, headers and signatures. {@code FrontDoor} is the filter
 * that every request passes, with {@code AllowedHosts}. {@code OriginCheck} recognises requests that other sites
 * caused, {@code TrustedProxies} finds the address of a client, and {@code SigningKey} signs sessions and pages.
 */
package io.faststate.server.security;
