% Texts with the entities of HTML as the characters that they mean.
function text = decodeHTMLEntities(text)
pairs = {'&lt;', '<'; '&gt;', '>'; '&quot;', '"'; '&apos;', ''''; '&nbsp;', char(160); '&copy;', char(169); '&reg;', char(174); '&euro;', char(8364); ...
    '&pound;', char(163); '&deg;', char(176); '&plusmn;', char(177); '&times;', char(215); '&eacute;', char(233); '&ndash;', char(8211); '&mdash;', char(8212); ...
    '&hellip;', char(8230); '&lsquo;', char(8216); '&rsquo;', char(8217); '&ldquo;', char(8220); '&rdquo;', char(8221)};
for k = 1:size(pairs, 1)
    text = strrep(text, pairs{k, 1}, pairs{k, 2});
end
isText = ischar(text);
list = string(text);
for k = 1:numel(list)
    codes = unique(string(regexp(char(list(k)), '&#(?:[xX][0-9A-Fa-f]{1,6}|\d{1,7});', 'match')));
    for code = codes(:)'
        c = char(code);
        if any(c(3) == 'xX')
            value = hex2dec(c(4:end - 1));
        else
            value = str2double(c(3:end - 1));
        end
        if value > 0 && value < 65536
            list(k) = replace(list(k), code, char(value));
        end
    end
end
if isText
    text = char(list);
elseif iscell(text)
    text = cellstr(list);
else
    text = list;
end
text = strrep(text, '&amp;', '&');
end
