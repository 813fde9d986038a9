package fr.jalon.domain.undertaking.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A company joins another one. Fr: rattachement à soi-même. */
public final class JoinsItself {
    private JoinsItself() {}

    public static void check(String company, String head) {
        if (company.equals(head)) {
            throw RuleViolated.by(JoinsItself.class, "company", company);
        }
    }
}
