package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The numbers on the first page of one person, and the rows of the lists behind them. */
final class TodayNumbers {
    private static final int MOST_PAGES = 400;

    private final DeskClient desk;
    private final Map<String, String> numbers = new LinkedHashMap<>();

    private TodayNumbers(DeskClient desk) {
        this.desk = desk;
        for (var link : desk.get("/").html().select("main .counts a:has(strong)")) {
            numbers.put(link.attr("href"), link.select("strong").text());
        }
    }

    static TodayNumbers of(DeskClient desk) {
        return new TodayNumbers(desk);
    }

    /** The numbers by the address of their list. */
    Map<String, String> all() {
        return numbers;
    }

    /** The lists with another number of rows, as sentences. */
    List<String> different() {
        var different = new ArrayList<String>();
        numbers.forEach((list, number) -> {
            var rows = rows(list);
            if (!agree(number, rows)) {
                different.add(list + " has " + rows + " rows, not " + number);
            }
        });
        return different;
    }

    /** A number such as 200+ stands for more rows. */
    private static boolean agree(String number, int rows) {
        return number.endsWith("+")
                ? rows > Integer.parseInt(number.substring(0, number.length() - 1))
                : number.equals(Integer.toString(rows));
    }

    private int rows(String list) {
        int rows = 0;
        var next = list;
        for (int i = 0; i < MOST_PAGES && !next.isEmpty(); i++) {
            var answer = desk.get(next);
            assertThat(answer.status()).as(next).isEqualTo(200);
            var page = answer.html();
            rows += rows(page, list);
            next = page.select("nav.pages a[href*=after=]").attr("href");
        }
        return rows;
    }

    /** Parked events are counted by the heading of their service. */
    private static int rows(Document page, String list) {
        var part = list.replaceFirst("[^#]*#?", "");
        return part.isEmpty()
                ? page.select("main tbody tr").size()
                : page.select("[id=" + part + "] tbody tr").size();
    }
}
