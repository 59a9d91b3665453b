% XML documents: nodes, writing, structs.
f = [tempname '.xml'];
writelines(["<?xml version=""1.0""?>"; "<!DOCTYPE list [<!ENTITY e SYSTEM ""file:///etc/passwd"">]>"; "<list n=""2"">"; "  <item id=""1"">first &amp; best</item>"; "  <item id=""2"">second</item>"; ...
    "  <!-- a note -->"; "  <flag>true</flag><size>2.5</size><size>3</size>"; "  <hidden>&e;</hidden>"; "</list>"], f);
d = xmlread(f);
root = d.getDocumentElement;
disp(char(root.getNodeName))
items = d.getElementsByTagName('item');
for k = 0:items.getLength - 1
    it = items.item(k);
    fprintf('%s: %s\n', char(it.getAttribute('id')), char(it.getFirstChild.getData));
end
disp(root.getElementsByTagName('hidden').item(0).getTextContent)
disp(root.hasAttributes)
disp(isempty(root.getAttribute('none')))
s = readstruct(f);
disp(s.nAttribute), disp(s.item(2).Text), disp(s.flag), disp(s.size)
disp(size(s.item))
n = com.mathworks.xml.XMLUtils.createDocument('people');
top = n.getDocumentElement;
top.setAttribute('count', '1');
p = n.createElement('person');
p.appendChild(n.createTextNode('Ada <Lovelace>'));
top.appendChild(p);
top.appendChild(n.createComment(' end '));
disp(xmlwrite(n))
xmlwrite(f, n);
again = xmlread(f);
disp(char(again.getElementsByTagName('person').item(0).getTextContent))
w = struct('name', "x", 'idAttribute', 7, 'list', [1 2 3], 'ok', true, 'inner', struct('a', {1, 2.5}));
writestruct(w, f, 'StructNodeName', 'top');
disp(fileread(f))
r = readstruct(f);
disp(isequal(r.list, [1 2 3]) && r.ok && r.idAttribute == 7 && r.inner(2).a == 2.5 && r.name == "x")
writelines("<a><b></a>", f);
try
    xmlread(f);
catch e
    disp(e.identifier)
end
try
    xmlread('none.xml');
catch e
    disp(e.message)
end
delete(f);
