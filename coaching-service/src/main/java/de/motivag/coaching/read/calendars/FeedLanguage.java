package de.motivag.coaching.read.calendars;

/** The language of the texts of a calendar. Titles of offers and topics are as the organisation has written them. */
enum FeedLanguage {
    GERMAN("Modul", "Themen", "Beratungstermin", "Nachbetreuung", "Termin"),
    ENGLISH("Module", "Topics", "Counselling appointment", "Aftercare", "Appointment");

    private final String module;
    private final String topics;
    private final String counselling;
    private final String aftercare;
    private final String appointment;

    FeedLanguage(String module, String topics, String counselling, String aftercare, String appointment) {
        this.module = module;
        this.topics = topics;
        this.counselling = counselling;
        this.aftercare = aftercare;
        this.appointment = appointment;
    }

    String module(int number) {
        return module + " " + number;
    }

    /** @param titles titles of topics, separated by commas */
    String topics(String titles) {
        return topics + ": " + titles;
    }

    /** @param purpose constant of the purpose of an appointment */
    String appointment(String purpose) {
        return switch (purpose) {
            case "COUNSELLING" -> counselling;
            case "AFTERCARE" -> aftercare;
            default -> appointment;
        };
    }
}
