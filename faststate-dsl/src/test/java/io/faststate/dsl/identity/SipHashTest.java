package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against the vectors of the reference implementation, for the input 00 01 02 … and the key 00 01 … 0f. */
class SipHashTest {
    private final SipHash hash = new SipHash(HashKey.of(counting(16)));

    @Test
    void nothing_hashesAsInTheReference() {
        assertEquals("a3817f04ba25a8e66df67214c7550293", result(0));
    }

    @Test
    void oneWord_hashesAsInTheReference() {
        assertEquals("3b62a9ba6258f5610f83e264f31497b4", result(8));
    }

    @Test
    void sevenWords_hashAsInTheReference() {
        assertEquals("1938f2cf72d54ee97e94166fa91d2a36", result(56));
    }

    @Test
    void innerHash_leavesTheOuterAsItWas() {
        hash.add(1);
        hash.begin();
        hash.add(2);
        hash.end();
        hash.add(3);
        hash.finish();
        long interrupted = hash.high();
        hash.reset();
        hash.add(1);
        hash.add(3);
        hash.finish();
        assertEquals(hash.high(), interrupted);
    }

    private String result(int bytes) {
        var input = ByteBuffer.wrap(counting(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        while (input.hasRemaining()) {
            hash.add(input.getLong());
        }
        hash.finish();
        var result = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(hash.high()).putLong(hash.low());
        return HexFormat.of().formatHex(result.array());
    }

    private static byte[] counting(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
