% Natural frequencies and damping of the poles: [wn, zeta, p] = damp(sys), from low to high frequency.
function [wn, zeta, p] = damp(sys)
Ts = 0;
if isnumeric(sys) && ~isscalar(sys)
    if size(sys, 1) == size(sys, 2)
        p = eig(sys);
    else
        p = roots(sys);
    end
else
    p = pole(__model(sys, 'damp'));
    Ts = sys.Ts;
end
s = p;
if Ts ~= 0
    s = log(p) / abs(Ts);
end
[~, at] = sortrows([round(abs(s), 10, 'significant'), -imag(s)]);
p = p(at);
s = s(at);
wn = abs(s);
zeta = -cos(angle(s));
zeta(wn == 0) = -1;
if nargout == 0
    show(p, s, wn, zeta, Ts);
    clear wn
end
end

function show(p, s, wn, zeta, Ts)
rows = cell(numel(p), 1);
for k = 1:numel(p)
    text = sprintf('%9.2e', real(p(k)));
    if any(imag(p) ~= 0)
        mark = '+';
        if imag(p(k)) < 0
            mark = '-';
        end
        if imag(p(k)) == 0
            text = [text blanks(12)];
        else
            text = sprintf('%s %s %.2ei', text, mark, abs(imag(p(k))));
        end
    end
    rows{k} = text;
end
w = max([cellfun(@numel, rows); 9]);
magnitude = '';
if Ts ~= 0
    magnitude = '     Magnitude    ';
end
line = blanks(w + 51 + numel(magnitude));
fprintf('%s\n', line);
fprintf('%s\n', [' ' middle('Pole', w) magnitude '     Damping       Frequency      Time Constant  ']);
fprintf('%s\n', [' ' blanks(w + numel(magnitude)) '                 (rad/seconds)      (seconds)    ']);
fprintf('%s\n', line);
for k = 1:numel(p)
    more = '';
    if Ts ~= 0
        more = sprintf('    %9.2e     ', abs(p(k)));
    end
    fprintf('%s\n', [' ' rows{k} more sprintf('    %9.2e       %8.2e        %9.2e    ', zeta(k), wn(k), time_constant(s(k)))]);
end
end

function t = time_constant(s)
t = Inf;
if real(s) ~= 0
    t = -1 / real(s);
end
end

function text = middle(text, w)
left = floor((w - numel(text)) / 2);
text = [blanks(left) text blanks(w - numel(text) - left)];
end
