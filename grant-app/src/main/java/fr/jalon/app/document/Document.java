package fr.jalon.app.document;

import java.time.Instant;

/**
 * What is known of a file without opening it. Fr: pièce.
 *
 * @param sha256 of its content in clear
 * @param name as first received, cleaned
 * @param mediaType what the content is, whatever the name says
 * @param receivedBy stable id of who sent it first
 */
public record Document(
        String sha256, String name, String mediaType, long sizeBytes, Instant receivedAt, String receivedBy) {}
