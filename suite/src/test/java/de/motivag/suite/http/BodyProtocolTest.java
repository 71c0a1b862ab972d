package de.motivag.suite.http;

import de.motivag.suite.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that are not what the request declares. */
class BodyProtocolTest extends ProtocolTesting {
    @Test
    void a_body_not_declared_as_json_in_utf_8_is_415() {
        for (var service : Service.values()) {
            for (var type : List.of(
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data; boundary=",
                    "application/x-www-form-urlencoded",
                    "text/plain",
                    "garbage",
                    "application/*",
                    "",
                    "\u00fc",
                    "application/json; charset=utf-16",
                    "application/json; charset=nobody-knows",
                    "application/json; charset=iso-8859-1",
                    "application/vnd.nobody+json",
                    "application/json\r\nContent-Type: text/plain")) {
                for (var body : List.of("a=b", "a=%zz", "--x\r\n", "{}")) {
                    refused(service, 415, post(service, body, "Content-Type: " + type));
                }
            }
            refused(service, 415, post(service, "{}"));
        }
    }

    @Test
    void a_body_that_differs_from_its_announcement_is_400() {
        for (var service : Service.values()) {
            var head = post(service, null, JSON);
            for (var chunks : List.of(
                    "zz\r\n{}\r\n0\r\n\r\n",
                    "5\r\n{}\r\n0\r\n\r\n",
                    "-1\r\n{}\r\n",
                    "2\r\n{}0\r\n\r\n",
                    "ffffffffff\r\n{}",
                    "2;\0\r\n{}\r\n0\r\n\r\n",
                    "\r\n{}\r\n")) {
                refused(service, 400, announced(head, "Transfer-Encoding: chunked") + chunks);
                // Also for an endpoint that does not expect JSON.
                var form = head.replace(JSON, "Content-Type: application/x-www-form-urlencoded");
                var answer = exchange(service, announced(form, "Transfer-Encoding: chunked") + chunks);
                softly.assertThat(answer).isNotNull();
                softly.assertThat(answer == null ? 0 : answer.status()).isIn(400, 415);
            }
            for (var length : List.of("abc", "-1", "2\r\nContent-Length: 3", "99999999999999999999", "0x2", "2, 3")) {
                refused(service, 400, announced(head, "Content-Length: " + length) + "{}");
            }
            refused(service, 400, announced(head, "Transfer-Encoding: nobody-knows") + "{}");
            refused(service, 400, announced(head, "Transfer-Encoding: chunked, chunked") + "0\r\n\r\n");
            refused(service, 417, announced(head, "Expect: nobody-knows\r\nContent-Length: 2") + "{}");
        }
    }

    @Test
    void a_body_that_is_no_json_is_400() {
        for (var service : Service.values()) {
            for (var body : List.of(
                    "{\"a\":\"\u00ff\"}",
                    "\u00fe\u00ff\0{\0}",
                    "{\0}\0",
                    "\u00ef\u00bb\u00bf{}",
                    "{\"a\":1e2147483647}",
                    "{\"a\":1e99999999999}",
                    "{\"a\":" + "9".repeat(2_000) + "}",
                    "[".repeat(3_000),
                    "NaN",
                    "{'a':1}",
                    "{\"a\":".repeat(3_000),
                    "{\"a\":01}",
                    "{}{}",
                    "{\"a\":1,\"a\":1}",
                    "\"",
                    "{\"a\":\"\u00ed\u00a0\u0080\"}",
                    "{\"" + "a".repeat(60_000) + "\":1}",
                    "{\"a\":\"\\ud800\"}",
                    "{\"\\u0000\":1}",
                    "-",
                    "[]",
                    "7")) {
                refused(service, 400, post(service, body, JSON));
            }
            refused(service, 413, post(service, " ".repeat(70_000), JSON));
            refused(service, 413, announced(post(service, null, JSON), "Content-Length: 2147483648"));
        }
    }
}
