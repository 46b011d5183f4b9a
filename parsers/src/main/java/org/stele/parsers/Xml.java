package org.stele.parsers;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML of foreign files: no document type, no entity and no other file is ever followed.
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a parser follows no entity: " + systemId);
        });
        return factory;
    }

    /// What happens at each step of a reader.
    interface Visitor {
        void at(XMLStreamReader xml, int event) throws XMLStreamException;
    }

    /// Walks through a file.
    ///
    /// @return whether it came to the end; a damaged file is walked up to the damage
    static boolean walk(byte[] bytes, Visitor visitor) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                visitor.at(xml, xml.next());
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /// The text of the first element of this local name.
    static Optional<String> findText(byte[] bytes, String name) {
        List<String> found = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean[] inside = {false};
        walk(bytes, (xml, event) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals(name)) {
                        inside[0] = true;
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inside[0]) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inside[0] && xml.getLocalName().equals(name)) {
                        inside[0] = false;
                        found.add(text.toString().strip());
                    }
                }
                default -> {}
            }
        });
        return found.stream().filter(one -> !one.isEmpty()).findFirst();
    }

    /// The value of an attribute by its local name.
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// A number in an attribute; 1 where it is missing or none.
    static int count(XMLStreamReader xml, String name) {
        try {
            return attribute(xml, name).map(Integer::parseInt).orElse(1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
