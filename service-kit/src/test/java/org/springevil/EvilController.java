package org.springevil;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller of a library whose package looks like one of Spring's. */
@RestController
public class EvilController {
    @GetMapping("/evil")
    public String evil() {
        return "open";
    }
}
