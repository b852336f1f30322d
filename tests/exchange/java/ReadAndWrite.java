import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/**
 * Reads XMI files with Apache UIMA itself, strictly, tells what lies over each text, and writes them again.
 *
 * Arguments: the type system, then pairs of a file to read and a file to write. A line for each annotation: its type,
 * the id in its feature "id" ("-" without one) and the text it covers, as UTF-8 in Base64.
 */
public final class ReadAndWrite {
    private ReadAndWrite() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TypeSystemDescription types =
            UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(arguments[0]));
        for (int each = 1; each < arguments.length; each += 2) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            try (InputStream in = new FileInputStream(arguments[each])) {
                XmiCasDeserializer.deserialize(in, cas);
            }
            for (AnnotationFS one : cas.getAnnotationIndex()) {
                tell(one, out);
            }
            try (OutputStream again = new FileOutputStream(arguments[each + 1])) {
                XmiCasSerializer.serialize(cas, again);
            }
        }
    }

    private static void tell(AnnotationFS one, PrintStream out) {
        Type type = one.getType();
        Feature id = type.getFeatureByBaseName("id");
        String name = id == null ? "-" : one.getStringValue(id);
        byte[] covered = one.getCoveredText().getBytes(StandardCharsets.UTF_8);
        out.println(type.getName() + "\t" + name + "\t" + Base64.getEncoder().encodeToString(covered));
    }
}
