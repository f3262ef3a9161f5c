package io.faststate.dsl.svg;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.AttributeName;
import java.util.Locale;

/** The names of the attributes that are specific to SVG elements. */
final class SvgNames {
    static final AttributeName ACCUMULATE = AttributeName.of("accumulate");
    static final AttributeName ADDITIVE = AttributeName.of("additive");
    static final AttributeName AMPLITUDE = AttributeName.of("amplitude");
    static final AttributeName ATTRIBUTE_NAME = AttributeName.of("attributeName");
    static final AttributeName AZIMUTH = AttributeName.of("azimuth");
    static final AttributeName BASE_FREQUENCY = AttributeName.of("baseFrequency");
    static final AttributeName BEGIN = AttributeName.of("begin");
    static final AttributeName BY = AttributeName.of("by");
    static final AttributeName CALC_MODE = AttributeName.of("calcMode");
    static final AttributeName CLIP_PATH_UNITS = AttributeName.of("clipPathUnits");
    static final AttributeName CX = AttributeName.of("cx");
    static final AttributeName CY = AttributeName.of("cy");
    static final AttributeName D = AttributeName.of("d");
    static final AttributeName DIFFUSE_CONSTANT = AttributeName.of("diffuseConstant");
    static final AttributeName DUR = AttributeName.of("dur");
    static final AttributeName DX = AttributeName.of("dx");
    static final AttributeName DY = AttributeName.of("dy");
    static final AttributeName ELEVATION = AttributeName.of("elevation");
    static final AttributeName END = AttributeName.of("end");
    static final AttributeName EXPONENT = AttributeName.of("exponent");
    static final AttributeName FILTER_UNITS = AttributeName.of("filterUnits");
    static final AttributeName FLOOD_COLOR = AttributeName.of("flood-color");
    static final AttributeName FLOOD_OPACITY = AttributeName.of("flood-opacity");
    static final AttributeName FROM = AttributeName.of("from");
    static final AttributeName FX = AttributeName.of("fx");
    static final AttributeName FY = AttributeName.of("fy");
    static final AttributeName GRADIENT_TRANSFORM = AttributeName.of("gradientTransform");
    static final AttributeName GRADIENT_UNITS = AttributeName.of("gradientUnits");
    static final AttributeName HEIGHT = AttributeName.of("height");
    static final AttributeName HREF = AttributeName.of("href");
    static final AttributeName IMAGE_HREF = AttributeName.ofImage("href");
    static final AttributeName IN = AttributeName.of("in");
    static final AttributeName IN2 = AttributeName.of("in2");
    static final AttributeName INTERCEPT = AttributeName.of("intercept");
    static final AttributeName K1 = AttributeName.of("k1");
    static final AttributeName K2 = AttributeName.of("k2");
    static final AttributeName K3 = AttributeName.of("k3");
    static final AttributeName K4 = AttributeName.of("k4");
    static final AttributeName KERNEL_MATRIX = AttributeName.of("kernelMatrix");
    static final AttributeName KEY_SPLINES = AttributeName.of("keySplines");
    static final AttributeName KEY_TIMES = AttributeName.of("keyTimes");
    static final AttributeName LENGTH_ADJUST = AttributeName.of("lengthAdjust");
    static final AttributeName LIGHTING_COLOR = AttributeName.of("lighting-color");
    static final AttributeName MARKER_HEIGHT = AttributeName.of("markerHeight");
    static final AttributeName MARKER_UNITS = AttributeName.of("markerUnits");
    static final AttributeName MARKER_WIDTH = AttributeName.of("markerWidth");
    static final AttributeName MASK_CONTENT_UNITS = AttributeName.of("maskContentUnits");
    static final AttributeName MASK_UNITS = AttributeName.of("maskUnits");
    static final AttributeName MEDIA = AttributeName.of("media");
    static final AttributeName MODE = AttributeName.of("mode");
    static final AttributeName NUM_OCTAVES = AttributeName.of("numOctaves");
    static final AttributeName OFFSET = AttributeName.of("offset");
    static final AttributeName OPERATOR = AttributeName.of("operator");
    static final AttributeName ORDER = AttributeName.of("order");
    static final AttributeName ORIENT = AttributeName.of("orient");
    static final AttributeName PATH = AttributeName.of("path");
    static final AttributeName PATTERN_CONTENT_UNITS = AttributeName.of("patternContentUnits");
    static final AttributeName PATTERN_TRANSFORM = AttributeName.of("patternTransform");
    static final AttributeName PATTERN_UNITS = AttributeName.of("patternUnits");
    static final AttributeName POINTS = AttributeName.of("points");
    static final AttributeName PRESERVE_ASPECT_RATIO = AttributeName.of("preserveAspectRatio");
    static final AttributeName PRIMITIVE_UNITS = AttributeName.of("primitiveUnits");
    static final AttributeName R = AttributeName.of("r");
    static final AttributeName RADIUS = AttributeName.of("radius");
    static final AttributeName REF_X = AttributeName.of("refX");
    static final AttributeName REF_Y = AttributeName.of("refY");
    static final AttributeName REPEAT_COUNT = AttributeName.of("repeatCount");
    static final AttributeName RESULT = AttributeName.of("result");
    static final AttributeName ROTATE = AttributeName.of("rotate");
    static final AttributeName RX = AttributeName.of("rx");
    static final AttributeName RY = AttributeName.of("ry");
    static final AttributeName SCALE = AttributeName.of("scale");
    static final AttributeName SEED = AttributeName.of("seed");
    static final AttributeName SLOPE = AttributeName.of("slope");
    static final AttributeName SPECULAR_CONSTANT = AttributeName.of("specularConstant");
    static final AttributeName SPECULAR_EXPONENT = AttributeName.of("specularExponent");
    static final AttributeName SPREAD_METHOD = AttributeName.of("spreadMethod");
    static final AttributeName START_OFFSET = AttributeName.of("startOffset");
    static final AttributeName STD_DEVIATION = AttributeName.of("stdDeviation");
    static final AttributeName STITCH_TILES = AttributeName.of("stitchTiles");
    static final AttributeName STOP_COLOR = AttributeName.of("stop-color");
    static final AttributeName STOP_OPACITY = AttributeName.of("stop-opacity");
    static final AttributeName SURFACE_SCALE = AttributeName.of("surfaceScale");
    static final AttributeName TABLE_VALUES = AttributeName.of("tableValues");
    static final AttributeName TARGET = AttributeName.of("target");
    static final AttributeName TEXT_LENGTH = AttributeName.of("textLength");
    static final AttributeName TO = AttributeName.of("to");
    static final AttributeName TYPE = AttributeName.of("type");
    static final AttributeName VALUES = AttributeName.of("values");
    static final AttributeName VIEW_BOX = AttributeName.of("viewBox");
    static final AttributeName WIDTH = AttributeName.of("width");
    static final AttributeName X = AttributeName.of("x");
    static final AttributeName X1 = AttributeName.of("x1");
    static final AttributeName X2 = AttributeName.of("x2");
    static final AttributeName X_CHANNEL_SELECTOR = AttributeName.of("xChannelSelector");
    static final AttributeName Y = AttributeName.of("y");
    static final AttributeName Y1 = AttributeName.of("y1");
    static final AttributeName Y2 = AttributeName.of("y2");
    static final AttributeName Y_CHANNEL_SELECTOR = AttributeName.of("yChannelSelector");
    static final AttributeName Z = AttributeName.of("z");

    private SvgNames() {}

    /**
     * Checks that an animation may change an attribute. Links are refused, because the values of an animation aren't
     * checked as URLs.
     */
    static String animated(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("href") || lower.startsWith("on")) {
            throw new FastStateException("An animation can't change " + name + ", since that could run code");
        }
        return name;
    }
}
