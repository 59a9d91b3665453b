% Gives an object the colour, style and marker of a line specification.
function __apply_spec(h, spec)
if isempty(spec)
    return
end
rest = spec;
style = '';
for each = {'--', '-.', '-', ':'}
    at = strfind(rest, each{1});
    if ~isempty(at) && isempty(style)
        style = each{1};
        rest(at(1):at(1) + numel(style) - 1) = [];
    end
end
marker = '';
for c = rest
    if any(c == 'rgbcmykw')
        set(h, 'Color', c);
    elseif any(c == 'o+*.xsd^v<>ph_|')
        marker = c;
    else
        error('RunMat:plot:InvalidInput', 'Error in color/linetype argument.');
    end
end
if ~isempty(marker)
    set(h, 'Marker', marker);
    if isempty(style)
        style = 'none';
    end
end
if ~isempty(style)
    set(h, 'LineStyle', style);
end
end
