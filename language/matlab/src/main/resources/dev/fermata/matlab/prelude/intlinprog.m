% The least f'*x with whole x(intcon), A*x <= b, Aeq*x = beq, lb <= x <= ub: [x, fval, exitflag, output] = intlinprog(f, intcon, A, b, Aeq, beq, lb, ub, x0, options). Branch and bound (A. Land, A. Doig), the best bound first.
function [x, fval, exitflag, output] = intlinprog(f, intcon, A, b, Aeq, beq, lb, ub, x0, options)
if nargin == 1 && isstruct(f)
    [f, intcon, A, b, Aeq, beq, lb, ub, x0, options] = __problem('intlinprog', f, {'f', 'intcon', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'x0', 'options'}); %#ok<ASGLU>
else
    if nargin < 4
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 10, options = []; end
    if nargin == 9 && isstruct(x0), options = x0; end
end
f = double(f(:));
n = numel(f);
intcon = unique(intcon(:).');
if any(intcon ~= round(intcon)) || any(intcon < 1) || any(intcon > n)
    error('RunMat:intlinprog:InvalidIntcon', 'The input argument intcon must contain only integers between 1 and the number of variables.');
end
[A, b, Aeq, beq, low, high] = __linear_terms('intlinprog', n, A, b, Aeq, beq, lb, ub);
low(intcon) = ceil(low(intcon) - 1e-9);
high(intcon) = floor(high(intcon) + 1e-9);
limit = 1e5;
if isstruct(options) && isfield(options, 'MaxNodes') && ~isempty(options.MaxNodes)
    limit = options.MaxNodes;
end
best = Inf;
x = [];
nodes = 0;
exitflag = -2;
[point, flag] = __simplex(f, A, b, Aeq, beq, low, high);
queue = struct('bound', {}, 'point', {}, 'low', {}, 'high', {});
if flag == 1
    queue(1) = struct('bound', f' * point, 'point', point, 'low', low, 'high', high);
elseif flag ~= -2
    exitflag = -3;
end
while ~isempty(queue) && nodes < limit
    [~, at] = min([queue.bound]);
    node = queue(at);
    queue(at) = [];
    if node.bound >= best - 1e-9 * max(1, abs(best))
        continue
    end
    nodes = nodes + 1;
    part = node.point(intcon);
    away = abs(part - round(part));
    [far, k] = max(away);
    if isempty(k) || far <= 1e-6
        x = node.point;
        x(intcon) = round(x(intcon));
        best = f' * x;
        continue
    end
    k = intcon(k);
    for side = 1:2
        [l, u] = deal(node.low, node.high);
        if side == 1
            u(k) = floor(node.point(k));
        else
            l(k) = ceil(node.point(k));
        end
        [point, flag] = __simplex(f, A, b, Aeq, beq, l, u);
        if flag == 1 && f' * point < best - 1e-9 * max(1, abs(best))
            queue(end + 1) = struct('bound', f' * point, 'point', point, 'low', l, 'high', u); %#ok<AGROW>
        end
    end
end
fval = [];
[gap, relative, violation] = deal([]);
if ~isempty(x)
    fval = best;
    exitflag = 1;
    [gap, relative] = deal(0);
    violation = max([0; A * x - b; abs(Aeq * x - beq); low - x; x - high]);
    if ~isempty(queue) && nodes >= limit
        exitflag = 2;
        gap = best - min([queue.bound]);
        relative = 100 * gap / (abs(best) + 1);
    end
elseif ~isempty(queue)
    exitflag = 0;
end
text = __solver_text('intlinprog', exitflag, options);
__solver_report(options, 'intlinprog', exitflag, text);
output = struct('relativegap', relative, 'absolutegap', gap, 'numfeaspoints', double(~isempty(x)), 'numnodes', max(nodes - 1, 0), ...
    'constrviolation', violation, 'algorithm', 'highs', 'message', text);
end
