package de.motivag.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info:
              title: Events of <a> shop
              description: One topic.
              contact:
                name: Nobody
                email: nobody@shop.localhost
              license:
                name: EUPL-1.2
            channels:
              shop:
                address: shop.v1
                title: The events of the shop
                messages:
                  shop.Sold:
                    $ref: "#/components/messages/shop.Sold"
                bindings:
                  kafka:
                    partitions: 12
                    topicConfiguration:
                      retention.ms: -1
            operations:
              shop:
                description: In the order of the stream.
            components:
              messages:
                shop.Sold:
                  name: shop.Sold
                  description: Somebody bought & paid.
                  headers:
                    allOf:
                    - $ref: "#/components/schemas/EventHeaders"
                  payload:
                    schemaFormat: application/schema+json
                    schema:
                      $id: urn:shop:Sold:1
                      properties:
                        how:
                          type: string
                          x-extensible-enum: [CASH, CARD]
                        parts:
                          type: array
                          description: The goods.
                          items:
                            type: object
                            properties:
                              price:
                                type: [integer, "null"]
                                description: In cents.
                            required: [price]
                      required: [parts]
                  bindings:
                    kafka:
                      key:
                        description: The stream.
              schemas:
                EventHeaders:
                  properties:
                    ce_id:
                      type: string
                      format: uuid
                      description: Id of the event.
                  required: [ce_id]
            """;

    private final String page = EventsPage.of(DOCUMENT);

    @Test
    void each_topic_is_described_and_lists_its_events() {
        assertThat(page)
                .contains("<h2 id=\"shop\">shop.v1</h2>")
                .contains("The events of the shop. In the order of the stream.")
                .contains("12 partitions, kept for ever.")
                .contains("<a href=\"#shop.Sold\">shop.Sold</a>");
    }

    @Test
    void each_event_has_its_description_its_schema_and_its_key() {
        assertThat(page)
                .contains("<h3 id=\"shop.Sold\">shop.Sold</h3>\n<p>Somebody bought &amp; paid.</p>")
                .contains("<code>urn:shop:Sold:1</code>. Headers: <a href=\"#EventHeaders\">EventHeaders</a>."
                        + " Key: The stream.");
    }

    @Test
    void each_property_has_its_type_its_presence_its_meaning_and_its_constants() {
        assertThat(page)
                .contains("<code>how</code></th><td>string</td><td>optional</td><td> One of <code>CASH</code>,"
                        + " <code>CARD</code>, or a constant that is added later.")
                .contains("<code>parts[]</code></th><td>list of object</td><td>always</td><td>The goods.")
                .contains("<code>parts[].price</code></th><td>integer</td><td>always</td><td>In cents.")
                .contains("<code>ce_id</code></th><td>uuid</td><td>always</td><td>Id of the event.");
    }

    @Test
    void no_text_of_the_document_is_interpreted_as_html() {
        assertThat(page).contains("<h1>Events of &lt;a&gt; shop</h1>");
    }

    @Test
    void a_configured_contact_replaces_that_of_the_document() {
        var contact = new ContactOfInstallation("IT: \"Nord\"", "", "it@nord.localhost");
        assertThat(contact.in(DOCUMENT))
                .contains("  contact:\n    name: \"IT: \\\"Nord\\\"\"\n    email: \"it@nord.localhost\"\n  license:")
                .doesNotContain("Nobody");
        assertThat(new ContactOfInstallation("", "", "").in(DOCUMENT)).isEqualTo(DOCUMENT);
        assertThat(EventsPage.of(contact.in(DOCUMENT))).contains("Contact: IT: &quot;Nord&quot;");
    }
}
