package io.faststate.showcase.docs;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.blockquote;
import static io.faststate.dsl.Html.br;
import static io.faststate.dsl.Html.code;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.em;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.h4;
import static io.faststate.dsl.Html.hr;
import static io.faststate.dsl.Html.img;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prerender;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.element.CellScope;
import io.faststate.showcase.text.CodeBlock;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as nodes of the DSL. HTML in it is left out, and so are its comments. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Function<String, Optional<String>> addresses;
    private final Anchors anchors = new Anchors();
    private final List<Section> sections = new ArrayList<>();

    private Markdown(Function<String, Optional<String>> addresses) {
        this.addresses = addresses;
    }

    /**
     * A document with its sections.
     *
     * @param addresses where a link leads on the site; links without an address become plain text
     */
    static Document document(Kind kind, String name, String text, Function<String, Optional<String>> addresses) {
        // An open item of a checklist.
        var root = PARSER.parse(text.replace("- [ ] ", "- ☐ "));
        var markdown = new Markdown(addresses);
        var content = markdown.content(root);
        markdown.texts(root);
        return new Document(kind, name, List.copyOf(markdown.sections), prerender(fragment(content)));
    }

    /** Gives each section the text below its heading. */
    private void texts(org.commonmark.node.Node root) {
        var text = new StringBuilder();
        var at = -1;
        for (var block = root.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                close(at++, text);
            } else {
                text.append(PlainText.of(block)).append(' ');
            }
        }
        close(at, text);
    }

    private void close(int at, StringBuilder text) {
        if (at >= 0) {
            var section = sections.get(at);
            sections.set(at, new Section(section.level(), section.anchor(), section.title(), text.toString().strip()));
        }
        text.setLength(0);
    }

    private List<Constable> content(org.commonmark.node.Node parent) {
        var content = new ArrayList<Constable>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            content.add(of(child));
        }
        return content;
    }

    private Node inside(org.commonmark.node.Node parent) {
        return fragment(content(parent));
    }

    private Constable of(org.commonmark.node.Node node) {
        return switch (node) {
            case Heading it -> heading(it);
            case Paragraph it -> isTight(it) ? inside(it) : p(inside(it));
            case Text it -> it.getLiteral();
            case Code it -> code(it.getLiteral());
            case StrongEmphasis it -> strong(inside(it));
            case Emphasis it -> em(inside(it));
            case Link it -> link(it);
            case Image it -> img().src(DocsPages.PICTURES.url(name(it))).alt(PlainText.of(it));
            case BulletList it -> ul(inside(it));
            case OrderedList it -> ol(inside(it));
            case ListItem it -> li(inside(it));
            case FencedCodeBlock it -> CodeBlock.of(it.getInfo(), it.getLiteral());
            case IndentedCodeBlock it -> CodeBlock.of("", it.getLiteral());
            case BlockQuote it -> blockquote(inside(it));
            case ThematicBreak it -> hr();
            case SoftLineBreak it -> " ";
            case HardLineBreak it -> br();
            case TableBlock it -> div(table(inside(it))).cls("overflow-auto").tabindex(0);
            case TableHead it -> thead(inside(it));
            case TableBody it -> tbody(inside(it));
            case TableRow it -> tr(inside(it));
            case TableCell it -> it.isHeader() ? th(inside(it)).scope(CellScope.COL) : td(inside(it));
            case HtmlBlock it -> none();
            case HtmlInline it -> none();
            default -> inside(node);
        };
    }

    private static boolean isTight(Paragraph paragraph) {
        var item = paragraph.getParent();
        return item instanceof ListItem && item.getParent() instanceof ListBlock list && list.isTight();
    }

    private Node heading(Heading heading) {
        var title = PlainText.of(heading);
        var section = new Section(heading.getLevel(), anchors.next(title), title, "");
        sections.add(section);
        var text = inside(heading);
        var anchor = a("#").href("#" + section.anchor()).cls("anchor").aria("label", "Link to " + title);
        return switch (heading.getLevel()) {
            case 1 -> h1(text).id(section.anchor());
            case 2 -> h2(text, " ", anchor).id(section.anchor());
            case 3 -> h3(text, " ", anchor).id(section.anchor());
            default -> h4(text, " ", anchor).id(section.anchor());
        };
    }

    /** Pictures are all in one folder, whichever they are in beside the text. */
    private static String name(Image image) {
        return image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1);
    }

    private Node link(Link link) {
        var content = inside(link);
        return addresses.apply(link.getDestination()).map(address -> (Node) a(content).href(address)).orElse(content);
    }
}
