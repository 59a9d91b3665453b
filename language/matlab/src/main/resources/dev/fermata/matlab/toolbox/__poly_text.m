% A polynomial as models show it: 2 s^2 + 3 s + 4.
function text = __poly_text(p, variable)
inverse = endsWith(variable, '^-1');
if inverse
    base = variable(1:end - 3);
    powers = -(0:numel(p) - 1);
else
    base = variable;
    powers = numel(p) - 1:-1:0;
end
text = '';
for k = 1:numel(p)
    if p(k) == 0
        continue
    end
    c = p(k);
    if isreal(c)
        negative = c < 0;
        number = __number_text(abs(c));
        plain = strcmp(number, '1');
    else
        negative = false;
        sign = '+';
        if imag(c) < 0
            sign = '-';
        end
        number = ['(' sprintf('%.4g', real(c)) sign __number_text(abs(imag(c))) 'i)'];
        plain = false;
    end
    switch powers(k)
        case 0, term = number;
        case 1, term = base;
        otherwise, term = sprintf('%s^%d', base, powers(k));
    end
    if powers(k) ~= 0 && ~plain
        term = [number ' ' term];
    end
    if isempty(text) && negative
        text = ['-' term];
    elseif isempty(text)
        text = term;
    elseif negative
        text = [text ' - ' term];
    else
        text = [text ' + ' term];
    end
end
if isempty(text)
    text = '0';
end
end
