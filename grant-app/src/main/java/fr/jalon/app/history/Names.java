package fr.jalon.app.history;

import fr.jalon.domain.kernel.LegalForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Invented names: of places that do not exist, of bodies that never were, of people who never lived. */
final class Names {
    private static final List<String> HOUSES = List.of(
            "L'Établi",
            "La Filature",
            "Le Copeau",
            "L'Enclume",
            "La Verrière",
            "La Jauge",
            "Le Rabot",
            "La Remise",
            "Le Comptoir",
            "La Grange",
            "La Navette",
            "Le Tour",
            "La Varlope",
            "Le Creuset",
            "La Bobine",
            "L'Équerre");

    private static final List<String> HEADS = List.of(
            "Aube", "Brume", "Combe", "Sor", "Mire", "Tersa", "Roque", "Val", "Ombre", "Fara", "Gali", "Pru", "Orme",
            "Noue", "Luze", "Cham", "Béri", "Dorn", "Elva", "Guil", "Hure", "Isse", "Jarn", "Kerma");

    private static final List<String> TAILS = List.of(
            "line", "gard", "vourne", "besse", "nelle", "lune", "quille", "zac", "mique", "tière", "randole", "fosse",
            "bartel", "clave", "dource", "mande", "pelle", "sante", "toire", "vigne");

    private static final List<String> FIRST_NAMES = List.of(
            "Alix",
            "Camille",
            "Dominique",
            "Claude",
            "Sacha",
            "Noa",
            "Charlie",
            "Lou",
            "Andrea",
            "Maxence",
            "Inès",
            "Yanis",
            "Solène",
            "Malo",
            "Awa",
            "Hector");

    private final Iterator<String> titles;
    private final Iterator<String> people;

    Names(Dice dice) {
        titles = titles(dice).iterator();
        people = dice.shuffled(peopleInOrder()).iterator();
    }

    /** The title of a project, never given before, e.g. {@code La Varlope d'Ombrelune}. */
    String project() {
        return titles.next();
    }

    /** The body that carries a project; its name tells its form. */
    static String applicant(String project, LegalForm form) {
        String core = project.substring(project.lastIndexOf(' ') + 1).replaceFirst("^d'", "");
        return switch (form) {
            case ASSOCIATION -> "Association Les Mains de " + core;
            case SCIC -> "SCIC " + core + " Commun";
            case SCOP -> "SCOP Les Outils de " + core;
            case SARL -> core + " Ateliers SARL";
            case SAS -> core + " Production SAS";
            case SA -> core + " SA";
            case SEM -> "SEM " + core + " Développement";
            case PUBLIC_BODY -> "Régie des ateliers de " + core;
            case LOCAL_AUTHORITY -> "Communauté de communes imaginaire de " + core;
        };
    }

    /** A first name and a surname. */
    String person() {
        return people.next();
    }

    /** An address in a domain that can never exist (RFC 2606). */
    static String email(String person) {
        String plain = Normalizer.normalize(person, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@exemple.invalid";
    }

    private static List<String> titles(Dice dice) {
        return dice.shuffled(places()).stream()
                .map(place -> dice.pick(HOUSES) + (startsWithVowel(place) ? " d'" : " de ") + place)
                .toList();
    }

    private static List<String> peopleInOrder() {
        List<String> all = new ArrayList<>();
        for (String place : places()) {
            for (String firstName : FIRST_NAMES) {
                all.add(firstName + " Fictif-" + place);
            }
        }
        return all;
    }

    private static List<String> places() {
        List<String> all = new ArrayList<>();
        HEADS.forEach(head -> TAILS.forEach(tail -> all.add(head + tail)));
        return all;
    }

    private static boolean startsWithVowel(String word) {
        return "AEIOUÉ".indexOf(word.charAt(0)) >= 0;
    }
}
