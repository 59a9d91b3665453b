% The poles of a model.
function p = pole(sys)
__model(sys, 'pole');
if isa(sys, 'ss')
    p = eig(sys.A);
elseif isa(sys, 'zpk')
    p = vertcat(zeros(0, 1), sys.P{:});
elseif issiso(sys)
    p = roots(sys.Denominator{1});
else
    p = zeros(0, 1);
    for k = 1:numel(sys.Denominator)
        p = [p; roots(sys.Denominator{k})];
    end
end
if isempty(p)
    p = zeros(0, 1);
end
end
