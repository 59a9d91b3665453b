% A page or a part of one as a tree: htmlTree(code).
classdef htmlTree
    properties (Dependent, SetAccess = private)
        Children
        Parent
        Name
    end
    properties (SetAccess = private, Hidden)
        Node
    end
    methods
        function obj = htmlTree(code)
            if nargin == 0
                return
            end
            if ischar(code) && isrow(code) || isstring(code) && isscalar(code)
                obj.Node = __html_parse(char(code));
            elseif isstring(code) || iscellstr(code)
                code = string(code);
                obj = repmat(obj, numel(code), 1);
                for k = 1:numel(code)
                    obj(k).Node = __html_parse(char(code(k)));
                end
            elseif iscell(code) && ~isempty(code)
                obj = repmat(obj, numel(code), 1);
                for k = 1:numel(code)
                    obj(k).Node = code{k};
                end
            else
                error('RunMat:htmlTree:InvalidArgument', 'Input must be a string array, character vector, or cell array of character vectors.');
            end
        end
        function c = get.Children(obj)
            c = __html_nodes(__html_children(obj.Node));
        end
        function p = get.Parent(obj)
            p = __html_nodes(__html_parent(obj.Node));
        end
        function n = get.Name(obj)
            n = string(__html_name(obj.Node));
        end
        function subtrees = findElement(obj, selector)
            if nargin < 2
                error('RunMat:minrhs', 'Not enough input arguments.');
            end
            found = {};
            for k = 1:numel(obj)
                found = [found; __html_select(obj(k).Node, char(selector))];
            end
            subtrees = __html_nodes(found);
        end
        function text = getAttribute(obj, name)
            if nargin < 2
                error('RunMat:minrhs', 'Not enough input arguments.');
            end
            text = strings(size(obj));
            for k = 1:numel(obj)
                text(k) = __html_attribute(obj(k).Node, char(name));
            end
        end
        function text = extractHTMLText(obj, varargin)
            text = strings(size(obj));
            for k = 1:numel(obj)
                text(k) = __page_text(obj(k).Node, varargin);
            end
        end
        function text = string(obj)
            text = strings(size(obj));
            for k = 1:numel(obj)
                text(k) = __html_code(obj(k).Node);
            end
        end
        function disp(obj)
            if isscalar(obj)
                fprintf('  htmlTree:\n\n');
            elseif isempty(obj)
                fprintf('  %d%s%d empty htmlTree\n\n', size(obj, 1), char(215), size(obj, 2));
                return
            else
                fprintf('  %d%s%d htmlTree:\n\n', size(obj, 1), char(215), size(obj, 2));
            end
            for k = 1:numel(obj)
                fprintf('    %s\n', __html_code(obj(k).Node));
            end
            fprintf('\n');
        end
    end
end
