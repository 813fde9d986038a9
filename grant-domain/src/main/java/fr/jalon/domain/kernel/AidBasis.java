package fr.jalon.domain.kernel;

/** Why a grant is lawful State aid, or none. Fr: base juridique de l'aide. Source: TFEU, arts 107-108. */
public enum AidBasis {
    /** Fr: de minimis. Regulations (EU) 1407/2013, then 2023/2831 from 1 January 2024. */
    DE_MINIMIS,
    /** Fr: régime exempté (RGEC). Regulation (EU) 651/2014. */
    BLOCK_EXEMPTION,
    /** Fr: encadrement temporaire. */
    TEMPORARY_FRAMEWORK,
    /** Fr: service d'intérêt économique général (SIEG). */
    GENERAL_INTEREST_SERVICE,
    /** No economic activity, so no State aid. Fr: activité non économique. */
    NON_ECONOMIC,
    /** Told in words by an older version of the product. Fr: autre, en toutes lettres. */
    OTHER
}
