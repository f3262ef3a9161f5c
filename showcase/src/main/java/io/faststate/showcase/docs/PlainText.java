package io.faststate.showcase.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of Markdown without its marks. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        var visitor = new PlainText();
        node.accept(visitor);
        return visitor.text.toString().strip();
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block || parent instanceof org.commonmark.node.CustomNode) {
            space();
        }
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        space();
    }

    @Override
    public void visit(HardLineBreak node) {
        space();
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral().replaceAll("\\s+", " "));
        space();
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral().replaceAll("\\s+", " "));
        space();
    }
}
