package org.stele.parsers;

import java.nio.charset.StandardCharsets;

/// Pages of an invented newspaper.
final class Pages {

    private Pages() {}

    static final String HERALD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Zoğalvan mill shelled | The Valley Herald</title>
            <meta property="og:site_name" content="The Valley Herald">
            <meta property="article:published_time" content="1994-05-11T23:30:00+04:00">
            <meta name="author" content="R. Weaver">
            <link rel="canonical" href="https://herald.example/1994/shelling">
            <link rel="stylesheet" href="http://169.254.169.254/latest/meta-data/">
            <script>document.write("500 people were killed");</script>
            </head><body class="nav-open">
            <div id="cookie-banner">We use cookies on 40 pages.</div>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">90 killed in Westvale</a></li></ul></nav>
            <div class="layout"><div class="story">
            <h1>Mill quarter of Zoğalvan shelled</h1>
            <p>On 9 May 1994 shells fell on the mill quarter, and <b>31</b> people were killed, the council&#39;s clerk said.</p>
            <p>Another 12 people were injured, among them 5 children, in three hours, witnesses said.<br>It stopped at noon.</p>
            <table><tr><th>Quarter</th><th>Killed</th></tr><tr><td>Mill</td><td>14</td></tr></table>
            <div class="share">Share <a href="#">by mail</a></div>
            <p style="display: none">77 people were killed</p>
            </div>
            <aside><p><a href="#">20 people killed in a fire in Oldtown, says the fire brigade of the region</a></p></aside></div>
            <div class="comments"><p>I heard that 300 people were killed, says my cousin, who lives in that town.</p></div>
            <footer>The Valley Herald. 1 person was killed.</footer>
            </body></html>
            """;

    static byte[] utf8(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
