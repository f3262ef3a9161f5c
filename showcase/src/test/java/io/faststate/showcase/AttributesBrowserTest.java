package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.faststate.dsl.Html;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attributes that are written by hand, each at least once, under the policy that pages have. */
class AttributesBrowserTest extends BrowserTest {
    private static final String VALUES = """
            <div id="values" data-signals="{n: 1, user: {name: 'Ann'}, color: 'rgb(0, 0, 255)'}" data-signals:first-name="'Bo'"
                data-signals__ifmissing="{n: 9, more: 2}">
              <p id="text" data-text="`${$user.name} ${$firstName} ${$n + $more}`"></p>
              <p id="show" data-show="$n > 1">more than one</p>
              <p id="class" class="fixed" data-class="{'is-odd': $n % 2, 'big bold': $n > 1}"></p>
              <p id="class-key" data-class:is-odd="$n % 2"></p>
              <a id="attr" data-attr="{title: $user.name, 'data-list': [$n], hidden: $n > 1, download: true}">a</a>
              <p id="attr-key" data-attr:aria-label="$user.name"></p>
              <p id="style" style="color: red" data-style="{color: $n > 1 && $color, 'font-weight': 700, opacity: 0}"></p>
              <p id="style-key" data-style:margin-left="$n + 'px'"></p>
              <p id="computed" data-computed="{double: () => $n * 2, deep: {triple: () => $n * 3}}" data-text="$double + $deep.triple"></p>
              <p id="computed-key" data-computed:four-times="$double * 2" data-text="$fourTimes"></p>
              <p id="effect" data-effect="$seen = 'n is ' + $n" data-text="$seen"></p>
              <p id="init" data-init="$started = el.id" data-text="$started"></p>
              <p id="ref" data-ref="place" title="here"></p>
              <p id="ref-text" data-text="$place.title"></p>
              <pre id="json" data-json-signals="{include: /^(n|user)/}"></pre>
              <pre id="terse" data-json-signals__terse="{include: '/^n$/'}"></pre>
              <button id="add" data-on:click="$n++">add</button>
            </div>""";

    private static final String FIELDS = """
            <form id="form" data-signals="{boxes: [], level: 2, tags: ['b'], numbers: [2], texts: ['x']}">
              <input id="text" data-bind="text" value="a">
              <input id="key" data-bind:key-form value="k">
              <input id="number" type="number" data-bind="number" value="1">
              <input id="range" type="range" data-bind="range" value="20">
              <input id="date" type="date" data-bind="date" value="2026-01-31">
              <input id="color" type="color" data-bind="color" value="#ff0000">
              <textarea id="area" data-bind="area">words</textarea>
              <input id="check" type="checkbox" data-bind="check">
              <input id="valued" type="checkbox" data-bind="valued" value="yes">
              <input id="box-0" type="checkbox" data-bind="boxes" value="a"><input id="box-1" type="checkbox" data-bind="boxes" value="b" checked>
              <input id="level-1" type="radio" data-bind="level" value="1"><input id="level-2" type="radio" data-bind="level" value="2">
              <select id="pick" data-bind="pick"><option>a</option><option selected>b</option></select>
              <select id="tags" multiple data-bind="tags"><option>a</option><option>b</option><option>c</option></select>
              <select id="numbers" multiple data-bind="numbers"><option>1</option><option>2</option></select>
              <input id="texts-0" data-bind="texts"><input id="texts-1" data-bind="texts" value="y">
              <input id="file" type="file" multiple data-bind="file">
              <button id="reset" type="reset">reset</button>
            </form>
            <button id="all" data-on:click="@setAll(true, {include: /^boxes/})">all</button>
            <button id="toggle" data-on:click="@toggleAll({include: /^check$/})">toggle</button>
            <pre id="json" data-json-signals__terse></pre>""";

    private static final String EVENTS = """
            <p id="log" data-signals="{log: ''}" data-text="$log"></p>
            <button id="once" data-on:click__once="$log += 'once '">once</button>
            <button id="stop" data-on:click__stop="$log += 'stop '">stop</button>
            <a id="prevent" href="/counter" data-on:click__prevent="$log += 'prevent '">prevent</a>
            <div id="outer" data-on:click__capture="$log += 'capture '"><button id="inner" data-on:click="$log += 'inner '">inner</button></div>
            <div data-on:click__window="evt.target.id === 'stop' && ($log += 'window ')" data-on:click__document="evt.target.id === 'stop' && ($log += 'document ')"></div>
            <div id="inside" data-on:click__outside="evt.target.id === 'elsewhere' && ($log += 'outside ')"><button id="within">within</button></div>
            <button id="elsewhere">elsewhere</button>
            <div id="wheel" data-on:wheel__passive="$log += evt.defaultPrevented + ' '; evt.preventDefault(); $log += evt.defaultPrevented">wheel</div>
            <button id="transition" data-on:click__viewtransition="$log += 'transition '">transition</button>
            <div id="named" data-on:my-event="$log += 'heard '"></div>
            <form id="form" data-on:submit="$log += evt.submitter.id"><button id="submit">submit</button></form>
            <button id="functions" data-on:click="
              // Several statements, on several lines
              const id = el.id, title = el.title || 'none'
              const letters = [...id].filter(it => !/[aeiou]/.test(it)).map((it, i) => i ? it : it.toUpperCase())
              letters.length > 3 ? $log += `${letters.join('')}-${title}-${evt.type}?.` : $log = 'none'
              setTimeout(() => $log += ' later', 1)
            ">functions</button>""";

    private static final String TIMING = """
            <p id="shown" data-signals="{debounce: '', leading: '', only: '', throttle: '', trailing: '', late: '', delay: '', init: '', tick: '', lead: ''}"
              data-text="[$debounce, $leading, $only, $throttle, $trailing, $late, $delay, $init, $tick, $lead].join('|')"></p>
            <button id="b" data-on:click__debounce.500ms="$debounce += 'x'" data-on:click__debounce.500ms.leading="$leading += 'x'"
              data-on:click__debounce.500ms.leading.notrailing="$only += 'x'" data-on:click__throttle.1s="$throttle += 'x'"
              data-on:click__throttle.1s.trailing="$trailing += 'x'" data-on:click__throttle.1s.noleading.trailing="$late += 'x'"
              data-on:click__delay.200ms="$delay += 'x'" data-init__delay.5s="$init += 'x'"
              data-on-interval__duration.10s="$tick += 'x'" data-on-interval__duration.10s.leading="$lead += 'x'">b</button>""";

    private static final String INTERSECT = """
            <p id="seen" data-signals="{any: 0, once: 0, half: 0, full: 0, most: 0, left: 0}" data-text="[$any, $once, $half, $full, $most, $left]"
              data-style="{position: 'fixed'}"></p>
            <div data-style="{height: '2000px'}"></div>
            <div id="box" data-style="{height: '400px'}" data-on-intersect="$any++" data-on-intersect__once="$once++" data-on-intersect__half="$half++"
              data-on-intersect__full="$full++" data-on-intersect__threshold.75="$most++" data-on-intersect__exit="$left++"></div>
            <div data-style="{height: '2000px'}"></div>""";

    private static final String REQUESTS = """
            <div data-signals="{a: 1, _local: 2, token: 'secret', log: ''}">
              <button id="get" data-indicator="busy" data-on:click="@get('/try', {filterSignals: {include: /^a$/}})">get</button>
              <button id="post" data-on:click="@post('/try', {payload: {own: true}, headers: {'X-Own': 'yes'}})">post</button>
              <button id="put" data-on:click="@put('/try', {filterSignals: {include: '^a$|_local', exclude: 'token'}})">put</button>
              <button id="patch" data-on:click="@patch('/try', {filterSignals: {exclude: /token|log|busy|sum/}})">patch</button>
              <button id="delete" data-on:click="@delete('/try', {filterSignals: {include: /^none$/}})">delete</button>
              <button id="failing" data-indicator="failing" data-on:click="@post('/fail')">failing</button>
              <form id="form"><input name="field" required><button id="send" name="with" value="send" data-indicator="sending"
                data-on:click__prevent="@post('/try', {contentType: 'form'})">send</button></form>
              <p id="busy" data-show="$busy">busy</p>
              <p id="indicators" data-text="[$busy, $failing, $sending]"></p>
              <p data-on-signal-patch="$log += Object.keys(patch) + ' '" data-on-signal-patch-filter="{include: /^(a|b)$/}"></p>
              <p id="log" data-text="$log"></p>
              <button id="peek" data-on:click="$a++">peek</button>
              <p id="peeked" data-text="'sum ' + ($a + @peek(() => $_local))"></p>
              <p id="again" data-signals="{a: 1}" data-init="$inits = +$inits + 1" data-text="$a + ' ' + $inits"></p>
              <p id="same" data-ignore-morph>old</p>
              <details id="open" data-preserve-attr="open class"><summary>more</summary>text</details>
              <input id="typed" data-bind="typed">
              <div data-ignore data-text="1">left <b id="ignored" data-text="1">alone</b></div>
              <div data-ignore__self data-init="$_local = 9"><b id="not-ignored" data-text="'on'">off</b></div>
            </div>""";

    private static final String BROKEN = """
            <p id="syntax" data-text="1 +">a</p><p id="window" data-text="window.name">b</p>
            <p id="key" data-text="''['at']['const' + 'ructor']">c</p><p id="markup" data-init="el.innerHTML = 'x'">d</p>
            <p id="handler" data-attr="{onclick: 'x()'}">e</p><p data-on="1">f</p><p data-on:click="nothing.here">g</p>
            <p id="fine" data-text="'fine'"></p>""";

    @Override
    FastStateBuilder application() {
        return FastState.builder().port(0)
                .page("/values", page -> Html.raw(VALUES))
                .page("/fields", page -> Html.raw(FIELDS))
                .page("/events", page -> Html.raw(EVENTS))
                .page("/timing", page -> Html.raw(TIMING))
                .page("/intersect", page -> Html.raw(INTERSECT))
                .page("/requests", page -> Html.raw(REQUESTS))
                .page("/broken", page -> Html.raw(BROKEN));
    }

    @Test
    void values_areShownAndFollowed() {
        var tab = visitor().expecting("Content Security Policy").open("/values");
        assertThat(tab.locator("#text")).hasText("Ann Bo 3");
        assertThat(tab.locator("#show")).isHidden();
        assertThat(tab.locator("#class")).hasClass("fixed is-odd");
        assertThat(tab.locator("#class-key")).hasClass("is-odd");
        assertThat(tab.locator("#attr")).hasAttribute("title", "Ann");
        assertThat(tab.locator("#attr")).hasAttribute("data-list", "[1]");
        assertThat(tab.locator("#attr")).hasAttribute("download", "");
        assertThat(tab.locator("#attr")).isVisible();
        assertThat(tab.locator("#attr-key")).hasAttribute("aria-label", "Ann");
        assertThat(tab.locator("#style")).hasCSS("font-weight", "700");
        assertThat(tab.locator("#style")).hasCSS("opacity", "0");
        assertThat(tab.locator("#style-key")).hasCSS("margin-left", "1px");
        assertThat(tab.locator("#computed")).hasText("5");
        assertThat(tab.locator("#computed-key")).hasText("4");
        assertThat(tab.locator("#effect")).hasText("n is 1");
        assertThat(tab.locator("#init")).hasText("init");
        assertThat(tab.locator("#ref-text")).hasText("here");
        assertEquals("{\n  \"n\": 1,\n  \"user\": {\n    \"name\": \"Ann\"\n  }\n}", tab.locator("#json").textContent());
        assertThat(tab.locator("#terse")).hasText("{\"n\":1}");
        tab.locator("#add").click();
        assertThat(tab.locator("#text")).hasText("Ann Bo 4");
        assertThat(tab.locator("#show")).isVisible();
        assertThat(tab.locator("#class")).hasClass("fixed big bold");
        assertThat(tab.locator("#attr")).isHidden();
        assertThat(tab.locator("#style")).hasCSS("color", "rgb(0, 0, 255)");
        assertThat(tab.locator("#style-key")).hasCSS("margin-left", "2px");
        assertThat(tab.locator("#computed")).hasText("10");
        assertThat(tab.locator("#computed-key")).hasText("8");
        assertThat(tab.locator("#effect")).hasText("n is 2");
    }

    @EmbeddedClientOnly("a file field without a file makes no signal")
    @Test
    void fields_giveTheirValues() {
        var tab = open("/fields");
        assertEquals(
                "{\"boxes\":[\"\",\"b\"],\"level\":2,\"tags\":[\"b\"],\"numbers\":[2],\"texts\":[\"x\",\"y\"],\"text\":\"a\",\"keyForm\":\"k\","
                        + "\"number\":1,\"range\":20,\"date\":\"2026-01-31\",\"color\":\"#ff0000\",\"area\":\"words\",\"check\":false,"
                        + "\"valued\":\"\",\"pick\":\"b\",\"file\":[]}",
                signals(tab).replace("\"_notice\":\"\",", ""));
        tab.locator("#text").fill("b");
        tab.locator("#key").fill("l");
        tab.locator("#number").fill("2.5");
        tab.locator("#range").fill("30");
        tab.locator("#date").fill("2027-02-01");
        tab.locator("#color").fill("#00ff00");
        tab.locator("#area").fill("more words");
        tab.locator("#check").check();
        tab.locator("#valued").check();
        tab.locator("#box-0").check();
        tab.locator("#level-1").check();
        tab.locator("#pick").selectOption("a");
        tab.locator("#tags").selectOption(new String[] {"a", "c"});
        tab.locator("#numbers").selectOption(new String[] {"1", "2"});
        tab.locator("#texts-1").fill("z");
        tab.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("a.txt", "text/plain", "hi".getBytes(StandardCharsets.UTF_8)), new FilePayload("b", "", new byte[] {0, -1})
        });
        assertThat(tab.locator("#json")).containsText("\"name\":\"b\"");
        assertEquals(
                "{\"boxes\":[\"a\",\"b\"],\"level\":1,\"tags\":[\"a\",\"c\"],\"numbers\":[1,2],\"texts\":[\"x\",\"z\"],\"text\":\"b\",\"keyForm\":\"l\","
                        + "\"number\":2.5,\"range\":30,\"date\":\"2027-02-01\",\"color\":\"#00ff00\",\"area\":\"more words\",\"check\":true,"
                        + "\"valued\":\"yes\",\"pick\":\"a\",\"file\":[{\"name\":\"a.txt\",\"contents\":\"aGk=\",\"mime\":\"text/plain\"},"
                        + "{\"name\":\"b\",\"contents\":\"AP8=\",\"mime\":\"\"}]}",
                signals(tab).replace("\"_notice\":\"\",", "").replace("application/octet-stream", ""));
        tab.locator("#reset").click();
        assertThat(tab.locator("#json")).containsText("\"text\":\"a\",\"keyForm\":\"k\"");
    }

    @Test
    void setAllAndToggleAll_changeTheFields() {
        var tab = open("/fields");
        tab.locator("#toggle").click();
        assertThat(tab.locator("#check")).isChecked();
        tab.locator("#all").click();
        assertThat(tab.locator("#json")).containsText("\"boxes\":[true,true]");
        assertThat(tab.locator("#box-0")).isChecked();
    }

    @ParameterizedTest
    @CsvSource({
        "once, once", "stop, stop", "prevent, prevent", "inner, capture inner", "elsewhere, outside", "within, ''", "transition, transition",
        "submit, submit", "functions, Fnctns-none-click?. later"
    })
    void click_isHeardAsItsModifiersSay(String id, String log) {
        var tab = open("/events");
        tab.locator("#" + id).click();
        assertThat(tab.locator("#log")).hasText(log);
        assertEquals("/events", tab.evaluate("() => location.pathname"));
    }

    @Test
    void once_isHeardOnce() {
        var tab = open("/events");
        tab.locator("#once").click();
        tab.locator("#once").click();
        tab.locator("#elsewhere").click();
        assertThat(tab.locator("#log")).hasText("once outside");
    }

    @Test
    void windowAndDocument_hearWhatHappensOnThem() {
        var tab = open("/events");
        tab.evaluate("() => { const it = document.createElement('i'); it.id = 'stop'; document.body.append(it); it.click(); }");
        assertThat(tab.locator("#log")).hasText("document window");
    }

    @Test
    void passive_canNotPrevent() {
        var tab = visitor().expecting("preventDefault inside passive").open("/events");
        tab.locator("#wheel").evaluate("it => it.dispatchEvent(new Event('wheel', { cancelable: true }))");
        assertThat(tab.locator("#log")).hasText("false false");
    }

    @Test
    void viewTransition_isAskedFor() {
        var tab = open("/events");
        tab.evaluate("""
                () => {
                  const start = document.startViewTransition.bind(document);
                  document.startViewTransition = (run) => { window.transitions = (window.transitions ?? 0) + 1; return start(run); };
                }""");
        tab.locator("#transition").click();
        assertThat(tab.locator("#log")).hasText("transition");
        assertEquals(1, tab.evaluate("() => window.transitions"));
    }

    @Test
    void eventName_keepsItsHyphen() {
        var tab = open("/events");
        tab.locator("#named").dispatchEvent("myEvent");
        tab.locator("#named").dispatchEvent("my-event");
        assertThat(tab.locator("#log")).hasText("heard");
    }

    @Test
    void timing_isAsTheModifiersSay() {
        var tab = visitor().context().newPage();
        stopClock(tab);
        tab.navigate("/timing");
        assertThat(tab.locator("#shown")).hasText("|||||||||x");
        for (int i = 0; i < 3; i++) {
            tab.locator("#b").evaluate("it => it.click()");
            tab.clock().runFor(100);
        }
        assertThat(tab.locator("#shown")).hasText("|x|x|x|x||xx|||x");
        tab.clock().runFor(1000);
        assertThat(tab.locator("#shown")).hasText("x|xx|x|x|xx|x|xxx|||x");
        tab.clock().runFor(10_000);
        assertThat(tab.locator("#shown")).hasText("x|xx|x|x|xx|x|xxx|x|x|xx");
    }

    @EmbeddedClientOnly("one __once ends all that an element does when it comes into view")
    @Test
    void intersect_runsAtEachThreshold() {
        var tab = visitor().context().newPage();
        tab.setViewportSize(800, 600);
        tab.navigate("/intersect");
        assertThat(tab.locator("#seen")).hasText("0,0,0,0,0,1");
        scrollToShow(tab, 100);
        assertThat(tab.locator("#seen")).hasText("1,1,0,0,0,1");
        scrollToShow(tab, 250);
        assertThat(tab.locator("#seen")).hasText("1,1,1,0,0,1");
        scrollToShow(tab, 350);
        assertThat(tab.locator("#seen")).hasText("1,1,1,0,1,1");
        scrollToShow(tab, 450);
        assertThat(tab.locator("#seen")).hasText("1,1,1,1,1,1");
        scrollToShow(tab, -100);
        assertThat(tab.locator("#seen")).hasText("1,1,1,1,1,2");
        scrollToShow(tab, 450);
        assertThat(tab.locator("#seen")).hasText("2,1,2,2,2,2");
    }

    /** Scrolls until so many pixels of the box are in sight from below. */
    private static void scrollToShow(Page tab, int pixels) {
        tab.evaluate("pixels => scrollTo({ top: document.getElementById('box').offsetTop - innerHeight + pixels, behavior: 'instant' })", pixels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get | GET | /try?datastar=%7B%22a%22%3A1%7D | ",
        "post | POST | /try | {\"own\":true}",
        "put | PUT | /try | {\"a\":1,\"_local\":2}",
        "patch | PATCH | /try | {\"_notice\":\"\",\"a\":1,\"_local\":2,\"failing\":false,\"sending\":false,\"inits\":1,\"typed\":\"\"}",
        "delete | DELETE | /try?datastar=%7B%7D | "
    })
    void action_sendsItsSignals(String id, String method, String url, String body) {
        var tab = open("/requests");
        answer(tab, "**/try*", "data-nothing", "");
        var request = tab.waitForRequest("**/try*", () -> tab.locator("#" + id).click());
        assertEquals(method, request.method());
        assertEquals(url, request.url().replaceFirst("https?://[^/]*", ""));
        assertEquals(body, request.postData());
        assertEquals("true", request.headers().get("datastar-request"));
        assertEquals(id.equals("post") ? "yes" : null, request.headers().get("x-own"));
    }

    @EmbeddedClientOnly("an indicator stays on where a form is not valid")
    @Test
    void indicator_isTrueOnlyWhileARequestIsUnderWay() {
        var tab = visitor().expecting("/fail").expecting("400").open("/requests");
        assertThat(tab.locator("#indicators")).hasText("false,false,false");
        tab.route("**/try*", route -> {
            assertThat(tab.locator("#busy")).isVisible();
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204));
        });
        tab.locator("#get").click();
        assertThat(tab.locator("#busy")).isHidden();
        tab.route("**/fail", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(400)));
        tab.waitForResponse("**/fail", () -> tab.locator("#failing").click());
        assertThat(tab.locator("#indicators")).hasText("false,false,false");
        tab.locator("#send").click();
        assertThat(tab.locator("#indicators")).hasText("false,false,false");
    }

    @Test
    void form_isSentWithItsFieldsAndItsButton() {
        var tab = open("/requests");
        answer(tab, "**/try", "data-nothing", "");
        tab.locator("[name=field]").fill("a b&c");
        var request = tab.waitForRequest("**/try", () -> tab.locator("#send").click());
        assertEquals("field=a+b%26c&with=send", request.postData());
    }

    @Test
    void signalPatch_isHeardAsFarAsItsFilterLetsIt() {
        var tab = open("/requests");
        answer(tab, "**/try*", "datastar-patch-signals", "signals {\"a\": 5, \"b\": 6, \"c\": 7}");
        tab.locator("#get").click();
        assertThat(tab.locator("#log")).hasText("a,b");
    }

    @Test
    void peek_doesNotSubscribe() {
        var tab = open("/requests");
        assertThat(tab.locator("#peeked")).hasText("sum 3");
        tab.locator("#peek").click();
        assertThat(tab.locator("#peeked")).hasText("sum 4");
    }

    @EmbeddedClientOnly("signals that are patched in again with the same text are not set")
    @Test
    void signalsThatArePatchedInAgain_areSetAgain() {
        var tab = open("/requests");
        tab.locator("#peek").click();
        assertThat(tab.locator("#again")).hasText("2 1");
        var markup = (String) tab.locator("#again").evaluate("it => it.outerHTML");
        answer(tab, "**/try*", "datastar-patch-elements", "elements " + markup);
        tab.locator("#get").click();
        assertThat(tab.locator("#again")).hasText("1 1");
    }

    @Test
    void ignoredParts_areLeftAsTheyAre() {
        var tab = open("/requests");
        assertThat(tab.locator("[data-ignore]")).hasText("left alone");
        assertThat(tab.locator("#not-ignored")).hasText("on");
        assertThat(tab.locator("#peeked")).hasText("sum 3");
        tab.locator("#open summary").click();
        answer(tab, "**/try*", "datastar-patch-elements", "elements <p id=same data-ignore-morph>new</p>\ndata: elements "
                + "<details id=open data-preserve-attr='open class' class=x title=t><summary>less</summary>text</details>");
        tab.locator("#get").click();
        assertThat(tab.locator("#open summary")).hasText("less");
        assertThat(tab.locator("#open")).hasAttribute("open", "");
        assertThat(tab.locator("#open")).hasAttribute("title", "t");
        assertThat(tab.locator("#open")).not().hasAttribute("class", "x");
        assertThat(tab.locator("#same")).hasText("old");
    }

    @EmbeddedClientOnly("a patch overwrites what is typed")
    @Test
    void textThatIsBeingTyped_winsOverWhatTheServerSaysToAnEarlierText() {
        var tab = open("/requests");
        tab.route("**/try*", route -> {
            tab.locator("#typed").pressSequentially("d e");
            fulfill(route, "datastar-patch-signals", "signals {\"typed\": \"ABC\", \"b\": 1}");
        });
        tab.locator("#typed").fill("abc");
        tab.locator("#get").evaluate("it => it.click()");
        assertThat(tab.locator("#log")).containsText("b");
        assertThat(tab.locator("#typed")).hasValue("abcd e");
    }

    @EmbeddedClientOnly("a broken expression stops what comes after it")
    @Test
    void brokenExpression_isReportedWithItsElementAndHarmsNothingElse() {
        var visitor = visitor().expecting("faststate: ");
        var said = new java.util.concurrent.CopyOnWriteArrayList<String>();
        visitor.context().onConsoleMessage(message -> said.add(message.text()));
        var tab = visitor.open("/broken");
        assertThat(tab.locator("#fine")).hasText("fine");
        tab.locator("text=g").click();
        tab.waitForCondition(() -> said.stream().anyMatch(it -> it.contains("nothing.here")));
        for (var part : List.of(
                "data-text=\"1 +\": unexpected end", "data-text=\"window.name\": refused: window", "refused: constructor JSHandle@node",
                "refused: innerHTML", "refused: the attribute onclick", "data-on=\"1\": no event is named", "refused: nothing")) {
            assertEquals(1, said.stream().filter(it -> it.contains(part)).count(), () -> part + " in " + said);
        }
        assertThat(tab.locator("#syntax")).hasText("a");
        assertThat(tab.locator("#window")).hasText("b");
        assertThat(tab.locator("#key")).hasText("c");
        assertThat(tab.locator("#markup")).hasText("d");
        assertThat(tab.locator("#handler")).not().hasAttribute("onclick", "x()");
    }

    private static String signals(Page tab) {
        Locator json = tab.locator("#json");
        return json.textContent();
    }

    /** Answers requests with one event. */
    private static void answer(Page tab, String url, String type, String data) {
        tab.route(url, route -> fulfill(route, type, data));
    }

    private static void fulfill(com.microsoft.playwright.Route route, String type, String data) {
        route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setContentType("text/event-stream")
                .setBody("event: " + type + "\ndata: " + data + "\n\n"));
    }
}
