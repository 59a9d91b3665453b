% Boundary values, delays, parabolic equations.
solinit = bvpinit(linspace(0,4,5),[1 0]);
sol = bvp4c(@(x,y)[y(2); -abs(y(1))], @(ya,yb)[ya(1); yb(1)+2], solinit);
xint = linspace(0,4,5); yint = deval(sol,xint)
lambda = 15;
solinit = bvpinit(linspace(0,pi,10),@(x)[cos(4*x); -4*sin(4*x)],lambda);
sol = bvp4c(@(x,y,l)[y(2); -(l-10*cos(2*x))*y(1)], @(ya,yb,l)[ya(2);yb(2);ya(1)-1], solinit);
fprintf('The fourth eigenvalue is approximately %7.3f.\n', sol.parameters)
sol = dde23(@(t,y,Z)[Z(1,1); Z(1,1)+Z(2,2); y(2)],[1 0.2],@(t)ones(3,1),[0 5]);
sol.y(:,end)'
m=0; x=linspace(0,1,20); t=linspace(0,2,5);
sol = pdepe(m,@(x,t,u,dudx) deal(pi^2,dudx,0),@(x)sin(pi*x),@(xl,ul,xr,ur,t)deal(ul,0,pi*exp(-t),1),x,t);
size(sol)
max(abs(sol(end,:) - exp(-2)*sin(pi*x))) < 2e-3
[u,du]=pdeval(0,x,sol(3,:),0.5)
sol = ddesd(@(t,y,Z) -Z, @(t,y) t-1, 1, [0 3]);
sol.y(end)
try, bvp4c(@(x,y)[y(2);1], @(a,b) a(1), bvpinit([0 1],[0 0])); catch e, disp(e.message), end
