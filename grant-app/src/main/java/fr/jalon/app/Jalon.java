package fr.jalon.app;

/** Entry point of the command line. */
public final class Jalon {
    private Jalon() {}

    public static void main(String[] arguments) {
        System.out.println("Usage: jalon <demo|serve|replay|help>");
    }
}
