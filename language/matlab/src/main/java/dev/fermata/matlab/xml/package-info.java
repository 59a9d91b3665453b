/** XML documents as programs see them: nodes with the methods of the Document Object Model, and structs. */
package dev.fermata.matlab.xml;
