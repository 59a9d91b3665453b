% A constraint norm(A*x - b) <= d'*x - gamma.
classdef SecondOrderConeConstraint
    properties
        A = []
        b = []
        d = []
        gamma = []
    end
    methods
        function cone = SecondOrderConeConstraint(A, b, d, gamma)
            if nargin == 0
                return
            end
            values = {A, b, d, gamma};
            for k = 1:4
                if ~isnumeric(values{k}) || ~isreal(values{k}) || any(~isfinite(values{k}(:)))
                    error('RunMat:secondordercone:InvalidInput', 'The parts of a cone constraint must be finite real numbers.');
                end
            end
            b = double(b(:));
            d = double(d(:));
            if size(A, 1) ~= numel(b)
                error('RunMat:secondordercone:SizeMismatch', 'The number of rows of A must be the number of elements of b.');
            elseif size(A, 2) ~= numel(d)
                error('RunMat:secondordercone:SizeMismatch', 'The number of columns of A must be the number of elements of d.');
            elseif ~isscalar(gamma)
                error('RunMat:secondordercone:SizeMismatch', 'gamma must be a scalar.');
            end
            [cone.A, cone.b, cone.d, cone.gamma] = deal(double(A), b, d, double(gamma));
        end
    end
end
