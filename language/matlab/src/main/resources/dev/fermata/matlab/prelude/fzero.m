% A zero of a function of one variable: a search for a change of sign, then the method of T. Dekker and R. Brent.
function [b, fval, exitflag, output] = fzero(fun, x, options, varargin)
if nargin == 1 && isstruct(fun)
    [fun, x, options] = __problem('fzero', fun, {'objective', 'x0', 'options'});
elseif nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    options = [];
end
level = __display_level(options, 'notify');
tol = eps;
if isstruct(options) && isfield(options, 'TolX') && ~isempty(options.TolX)
    tol = options.TolX;
end
fun = __callable('fzero', fun);
x = double(x);
fcount = 0;
iterations = 0;
searches = 0;
if numel(x) == 2
    a = x(1);
    b = x(2);
    fa = __real_value('fzero', fun(a, varargin{:}));
    fb = __real_value('fzero', fun(b, varargin{:}));
    fcount = 2;
    if ~isfinite(fa) || ~isfinite(fb)
        error('RunMat:fzero:InvalidInput', 'Function values at interval endpoints must be finite and real.');
    end
    if fa == 0
        b = a;
        fb = fa;
    elseif fb ~= 0 && (fa > 0) == (fb > 0)
        error('RunMat:fzero:InvalidInput', 'The function values at the interval endpoints must differ in sign.');
    end
elseif isscalar(x) && isfinite(x)
    fx = __real_value('fzero', fun(x, varargin{:}));
    fcount = 1;
    if ~isfinite(fx)
        error('RunMat:fzero:InvalidInput', 'Function value at starting guess must be finite and real.');
    end
    a = x;
    b = x;
    fa = fx;
    fb = fx;
    if level == 3
        disp(' ')
        fprintf('Search for an interval around %g containing a sign change:\n', x);
        disp(' Func-count    a          f(a)             b          f(b)        Procedure')
        interval_told(level, fcount, a, fa, b, fb, 'initial interval');
    end
    if fx ~= 0
        if x ~= 0
            dx = x / 50;
        else
            dx = 1 / 50;
        end
        while (fa > 0) == (fb > 0)
            searches = searches + 1;
            dx = sqrt(2) * dx;
            a = x - dx;
            fa = __real_value('fzero', fun(a, varargin{:}));
            fcount = fcount + 1;
            if ~isfinite(fa) || ~isfinite(a)
                [b, fval, exitflag, output] = __abandoned(a, fa, searches, fcount);
                return
            end
            if (fa > 0) ~= (fb > 0)
                interval_told(level, fcount, a, fa, b, fb, 'search');
                break
            end
            b = x + dx;
            fb = __real_value('fzero', fun(b, varargin{:}));
            fcount = fcount + 1;
            if ~isfinite(fb) || ~isfinite(b)
                [b, fval, exitflag, output] = __abandoned(b, fb, searches, fcount);
                return
            end
            interval_told(level, fcount, a, fa, b, fb, 'search');
        end
    end
else
    error('RunMat:fzero:InvalidArgument', 'Second argument must be a finite scalar or a 2-element vector.');
end
interval = sort([a b]);
procedure = 'initial';
if level == 3
    disp(' ')
    fprintf('Search for a zero in the interval [%g, %g]:\n', a, b);
    disp(' Func-count    x          f(x)             Procedure')
end
c = b;
fc = fb;
d = b - a;
e = d;
while fb ~= 0 && a ~= b
    if (fb > 0) == (fc > 0)
        c = a;
        fc = fa;
        d = b - a;
        e = d;
    end
    if abs(fc) < abs(fb)
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
    end
    m = 0.5 * (c - b);
    toler = 2 * tol * max(abs(b), 1);
    if abs(m) <= toler || fb == 0
        break
    end
    zero_told(level, fcount, b, fb, procedure);
    if abs(e) < toler || abs(fa) <= abs(fb)
        d = m;
        e = m;
        procedure = 'bisection';
    else
        s = fb / fa;
        if a == c
            p = 2 * m * s;
            q = 1 - s;
        else
            q = fa / fc;
            r = fb / fc;
            p = s * (2 * m * q * (q - r) - (b - a) * (r - 1));
            q = (q - 1) * (r - 1) * (s - 1);
        end
        if p > 0
            q = -q;
        else
            p = -p;
        end
        if 2 * p < 3 * m * q - abs(toler * q) && p < abs(0.5 * e * q)
            e = d;
            d = p / q;
            procedure = 'interpolation';
        else
            d = m;
            e = m;
            procedure = 'bisection';
        end
    end
    a = b;
    fa = fb;
    if abs(d) > toler
        b = b + d;
    elseif b > c
        b = b - toler;
    else
        b = b + toler;
    end
    fb = __real_value('fzero', fun(b, varargin{:}));
    fcount = fcount + 1;
    iterations = iterations + 1;
end
zero_told(level, fcount, b, fb, procedure);
fval = fb;
exitflag = 1;
output = struct('intervaliterations', searches, 'iterations', iterations, 'funcCount', fcount, 'algorithm', ...
    'bisection, interpolation', 'message', sprintf('Zero found in the interval [%g, %g]', interval(1), interval(2)));
if level > 1
    disp(' ')
    disp(output.message)
end
end

function interval_told(level, count, a, fa, b, fb, procedure)
if level == 3
    fprintf('%5.0f   %13.6g %13.6g %13.6g %13.6g   %s\n', count, a, fa, b, fb, procedure);
end
end

function zero_told(level, count, x, fx, procedure)
if level == 3
    fprintf('%5.0f   %13.6g %13.6g        %s\n', count, x, fx, procedure);
end
end

function [b, fval, exitflag, output] = __abandoned(x, fx, searches, fcount)
b = NaN;
fval = NaN;
exitflag = -3;
output = struct('intervaliterations', searches, 'iterations', 0, 'funcCount', fcount, 'algorithm', ...
    'bisection, interpolation', 'message', sprintf( ...
    'Exiting fzero: aborting search for an interval containing a sign change because NaN or Inf function value encountered during search. Function value at %g is %g. Check function or try again with a different starting value.', x, fx));
end
