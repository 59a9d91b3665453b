/** Classes of the program and their objects: properties, methods, access, inheritance, enumerations, events. */
package dev.fermata.matlab.object;
