package io.faststate.showcase;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

/** Makes the README's moving picture, {@code docs/showcase.gif}: two people at one board; run by hand. */
class MovingPicture extends BrowserTest {
    private static final Path FILE = Path.of("..", "docs", "showcase.gif");
    private static final int WIDTH = 460;
    private static final int HEIGHT = 420;
    private static final int GAP = 12;
    private static final int PAUSE_HUNDREDTHS = 90;
    private static final int LAST_HUNDREDTHS = 250;

    private final List<BufferedImage> frames = new ArrayList<>();

    @Test
    void picture_isMade() throws IOException {
        var one = open();
        var two = open();
        frame(one, two);
        move(one, "Choose a name", "DOING");
        frame(one, two);
        move(two, "Write the first page", "DONE");
        frame(one, two);
        move(one, "Draw the first screens", "DOING");
        frame(one, two);
        move(two, "Choose a name", "DONE");
        frame(one, two);
        write();
    }

    private Page open() {
        var visitor = visitor(new Browser.NewContextOptions().setViewportSize(WIDTH * 2, HEIGHT * 2));
        var page = visitor.open("/kanban");
        page.evaluate("() => document.querySelector('.board').scrollIntoView()");
        return page;
    }

    private static void move(Page page, String card, String column) {
        page.locator(".board li").filter(new Locator.FilterOptions().setHasText(card)).dragTo(page.locator("#column" + column + " ul"));
        page.waitForTimeout(400);
    }

    private void frame(Page one, Page two) throws IOException {
        var both = new BufferedImage(WIDTH * 2 + GAP, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = both.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture(one), 0, 0, WIDTH, HEIGHT, null);
        graphics.drawImage(picture(two), WIDTH + GAP, 0, WIDTH, HEIGHT, null);
        graphics.dispose();
        frames.add(both);
    }

    private static BufferedImage picture(Page page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    }

    private void write() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        Files.deleteIfExists(FILE);
        try (var out = ImageIO.createImageOutputStream(FILE.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < frames.size(); i++) {
                var pause = i == frames.size() - 1 ? LAST_HUNDREDTHS : PAUSE_HUNDREDTHS;
                writer.writeToSequence(new IIOImage(frames.get(i), null, metadata(writer, frames.get(i), pause)), null);
            }
            writer.endWriteSequence();
        }
    }

    /** Says how long a frame is shown, and that the whole begins again at its end. */
    private static IIOMetadata metadata(ImageWriter writer, BufferedImage frame, int hundredths) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        var format = metadata.getNativeMetadataFormatName();
        var root = (IIOMetadataNode) metadata.getAsTree(format);
        var control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        var loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(format, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (var i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        var made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}
